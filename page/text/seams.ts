// Where two text nodes meet inside a line: does the word go on, or does the page's style set them apart?
// Asked only of places where it decides about a mention, since a computed style is not for nothing.
import type { Stretch } from '../../spotting/detect.ts';
import { contains, parentElementOf } from './dom.ts';
import { isUnknown } from './elements.ts';
import type { LinePart } from './line-part.ts';

/** How far a style sets an element apart from the text before and after it. */
const apartness = { no: 0, boxed: 1, block: 2 };

/** So far around letters of a name its words may reach over a seam, in UTF-16 units. */
const NEAR = 48;
/** A drop cap floats, and animations set each letter in a box of its own: up to so many units, still one word. */
const CAP = 2;

/**
 * The indexes near stretches of a part at which its text breaks although the elements' names say that it goes on: menus
 * of `<a>` set as flex items, words in spans of `display: block`.
 */
export function breaksNear(part: LinePart, stretches: readonly Stretch[]): Set<number> {
  const breaks = new Set<number>();
  let next = 0;
  for (const seam of seamsOf(part)) {
    while ((stretches[next]?.end ?? Infinity) + NEAR < seam) next++;
    const stretch = stretches[next];
    if (!stretch) break;
    if (seam < stretch.start - NEAR || !isGlued(part.text, seam)) continue;
    if (apartAt(part, seam) > apartness.no) breaks.add(seam);
  }
  return breaks;
}

/**
 * The indexes near stretches of a part, in no mention, at which its text goes on over the edge of an element that HTML
 * does not know: reading aids cut words into such, but they may as well hold words that only look joined.
 */
export function doubtfulBreaks(
  part: LinePart,
  detect: (text: string) => readonly Stretch[],
  mentions: readonly Stretch[],
): Set<number> {
  // Words seldom meet where two nodes do: of most parts the page is asked nothing.
  const glued = [...seamsOf(part)].filter((seam) => isGlued(part.text, seam));
  if (glued.length === 0 || !part.pieces.some(({ node }) => isInUnknown(node))) return new Set();
  const stretches = detect(part.text);
  const missed = stretches.filter(
    (stretch) => !mentions.some(({ start, end }) => start < stretch.end && stretch.start < end),
  );
  const seams = glued.filter(
    (seam) =>
      missed.some(({ start, end }) => seam > start - NEAR && seam < end + NEAR) &&
      !mentions.some(({ start, end }) => start < seam && seam < end) &&
      isUnknownEdge(part, seam),
  );
  return new Set(seams);
}

/** The indexes at which mentions run over the edge of a block that a style has made of an inline element. */
export function breaksIn(part: LinePart, mentions: readonly Stretch[]): Set<number> {
  const breaks = new Set<number>();
  let next = 0;
  for (const seam of seamsOf(part)) {
    while ((mentions[next]?.end ?? Infinity) <= seam) next++;
    const mention = mentions[next];
    if (!mention) break;
    if (mention.start < seam && apartAt(part, seam) === apartness.block) breaks.add(seam);
  }
  return breaks;
}

/** The indexes at which one node ends and the next begins without a break that is known, but beside a drop cap. */
function* seamsOf(part: LinePart): Generator<number, void> {
  let behind = 0;
  let wasCap = false;
  for (const { start, length } of part.pieces) {
    // White space between two words is none.
    const isCap = length <= CAP && part.text.slice(start, start + length).trim() !== '';
    if (start > 0 && start === behind && !isCap && !wasCap) yield start;
    behind = start + length;
    wasCap = isCap;
  }
}

/** Whether letters of any script, or what joins them, stand on both sides. */
function isGlued(text: string, seam: number): boolean {
  return isLetter(text.charCodeAt(seam - 1)) && isLetter(text.charCodeAt(seam));
}

/** Cheap, and true of more than letters beyond ASCII. */
function isLetter(unit: number): boolean {
  if (unit >= 0xc0) return unit < 0x2000 || unit > 0x206f;
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

function isInUnknown(node: Text): boolean {
  const parent = parentElementOf(node);
  return parent !== undefined && isUnknown(parent);
}

function isUnknownEdge(part: LinePart, seam: number): boolean {
  return elementsAt(part, seam).some(isUnknown);
}

function apartAt(part: LinePart, seam: number): number {
  return Math.max(...elementsAt(part, seam).map(apartOf), apartness.no);
}

/** The elements that end or begin where two nodes meet. */
function elementsAt(part: LinePart, seam: number): Element[] {
  const before = part.endAt(seam).node;
  const after = part.startAt(seam).node;
  return [...elementsAround(before, after), ...elementsAround(after, before)];
}

/** The elements around a text that do not hold the other. */
function* elementsAround(node: Text, other: Text): Generator<Element, void> {
  for (
    let element = parentElementOf(node);
    element && !contains(element, other);
    element = parentElementOf(element)
  )
    yield element;
}

function apartOf(element: Element): number {
  const { display } = getComputedStyle(element);
  if (/^(inline$|contents|ruby)/.test(display)) return apartness.no;
  return display.startsWith('inline') ? apartness.boxed : apartness.block;
}
