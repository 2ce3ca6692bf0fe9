// What a reader could not read on a surface: words that are broken, cut off or out of their box, and parts that scroll
// in a slit.

/** What is wrong, a line each; nothing where all can be read. Measured in the window that the surface is in. */
export function unreadable(surface: Element): string[] {
  const { documentElement } = surface.ownerDocument;
  const { clientWidth, scrollWidth } = documentElement;
  return [
    ...(scrollWidth > clientWidth ? [`The page is ${scrollWidth - clientWidth} pixels too wide.`] : []),
    ...textsIn(surface).flatMap((text) => wordsOf(text).flatMap((word) => wrongWith(word, text))),
    ...[...surface.querySelectorAll('input')].flatMap(wrongWithField),
    ...[...surface.querySelectorAll('select')].flatMap(wrongWithSelect),
    ...[...surface.querySelectorAll('*')].flatMap(wrongWithScrolling),
  ];
}

/** In CSS pixels: a letter may be drawn so far out of its line. */
const tolerance = 10;

/** In letters: a longer word may be broken anywhere, which a language of such words leaves to its dictionary. */
const longestWhole = 20;

/** Of its own lines, what a part that scrolls must show to be read. */
const fewestLines = 4;

function textsIn(surface: Element): Text[] {
  const walker = surface.ownerDocument.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const around = currentNode.parentElement;
    if (!around?.checkVisibility({ visibilityProperty: true }) || around.closest(unseen)) continue;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is shown by the walker
    texts.push(currentNode as Text);
  }
  return texts;
}

/** Of these a reader sees nothing, or sees it another way. */
const unseen = '.visually-hidden, .covered, option';

interface Word {
  readonly word: string;
  /** Its parts, a line each. */
  readonly boxes: readonly DOMRect[];
}

function wordsOf(text: Text): Word[] {
  const range = text.ownerDocument.createRange();
  return [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return { word, boxes: [...range.getClientRects()].filter(({ width }) => width > 0) };
  });
}

function wrongWith({ word, boxes }: Word, { parentElement }: Text): string[] {
  const [first] = boxes;
  const last = boxes.at(-1);
  if (!first || !last || !parentElement) return [];
  const isBroken =
    word.length <= longestWhole && last.top >= first.bottom - tolerance && !/[-‐­/–—]|\w\.\w/.test(word);
  return [
    ...(isBroken ? [`“${word}” is broken.`] : []),
    ...(boxes.some((box) => isCut(box, parentElement)) ? [`“${word}” is cut off.`] : []),
    ...(boxes.some((box) => isOut(box, parentElement)) ? [`“${word}” is out of its box.`] : []),
  ];
}

/** Whether something around cuts it off where nobody can scroll to. */
function isCut(box: DOMRect, parent: Element): boolean {
  const { clientWidth } = parent.ownerDocument.documentElement;
  if (box.left < -1 || box.right > clientWidth + 1) return true;
  return ancestors(parent).some((element) => {
    const { overflowX, overflowY } = styleOf(element);
    const around = element.getBoundingClientRect();
    const isCutAcross =
      overflowX !== 'visible' && (box.left < around.left - 1 || box.right > around.right + 1);
    const isCutDown =
      /hidden|clip/.test(overflowY) &&
      (box.top < around.top - tolerance || box.bottom > around.bottom + tolerance);
    return isCutAcross || isCutDown;
  });
}

/** Whether it runs out of the thing that it labels. */
function isOut(box: DOMRect, parent: Element): boolean {
  const around = parent.closest('button, label, li, td, th, h1, h2, p, dd, dt, kbd')?.getBoundingClientRect();
  // Without a box of its own.
  if (!around || around.width === 0) return false;
  return (
    box.left < around.left - 1 ||
    box.right > around.right + 1 ||
    box.top < around.top - tolerance ||
    box.bottom > around.bottom + tolerance
  );
}

function wrongWithField(field: HTMLInputElement): string[] {
  if (!/text|search/.test(field.type)) return [];
  const { lineHeight, paddingInlineStart, paddingInlineEnd } = styleOf(field);
  const room =
    field.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
  const shown = field.value || field.placeholder;
  return [
    ...(Number.parseFloat(lineHeight) > field.clientHeight + 1
      ? [`The field “${field.ariaLabel}” is too low.`]
      : []),
    ...(widthOf(shown, field) > room + 1 ? [`“${shown}” is cut off in its field.`] : []),
  ];
}

function wrongWithSelect(select: HTMLSelectElement): string[] {
  const { paddingInlineStart, paddingInlineEnd } = styleOf(select);
  const room =
    select.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
  const shown = select.selectedOptions[0]?.text ?? '';
  return widthOf(shown, select) > room + 1 ? [`“${shown}” is cut off in its list.`] : [];
}

function wrongWithScrolling(element: Element): string[] {
  const { overflowY, lineHeight } = styleOf(element);
  const { scrollHeight, clientHeight } = element;
  if (!/auto|scroll/.test(overflowY) || scrollHeight <= clientHeight + 1) return [];
  const lines = clientHeight / Number.parseFloat(lineHeight);
  return lines < fewestLines ? [`${element.className} scrolls in ${lines.toFixed(1)} lines.`] : [];
}

function widthOf(text: string, element: Element): number {
  const context = element.ownerDocument.createElement('canvas').getContext('2d');
  if (!context) throw new Error('Nothing to measure with');
  const { fontStyle, fontWeight, fontSize, fontFamily } = styleOf(element);
  context.font = [fontStyle, fontWeight, fontSize, fontFamily].join(' ');
  return context.measureText(text).width;
}

function ancestors(element: Element): Element[] {
  const { parentElement } = element;
  const isRoot = !parentElement || parentElement === element.ownerDocument.documentElement;
  return isRoot ? [element] : [element, ...ancestors(parentElement)];
}

function styleOf(element: Element): CSSStyleDeclaration {
  return getComputedStyle(element);
}
