// What of the page is above everything else, where only its own content can be reached.
import {
  activeElementOf,
  all,
  boxOf,
  checkVisibility,
  contains,
  documentOf,
  fullscreenElementOf,
  matches,
  openShadowRootOf,
  parentOf,
  rootElementOf,
} from '../text/dom.ts';
import { isElement, isShadowRoot } from '../text/node-kinds.ts';
import { hasControl } from './controls.ts';
import { elementsAt } from './hit-test.ts';

/** Elements that can fill the screen but show nothing that is put into them. */
const CHILDLESS = 'video,audio,img,canvas,iframe,embed,object';

/**
 * Where the host of a card goes: what is outside a modal dialog is inert, what is outside a full screen covered.
 *
 * @param anchor what the card must be above: its words, or the frame that they are in
 */
export function parentForCard(view: Document, anchor: Node | undefined): Element {
  const full = fullScreen(view);
  const box = focusBox(view, anchor);
  const isCovered = full && box && !contains(full, box);
  return topDialog(view, anchor) ?? (isCovered ? full : (box ?? full ?? rootElementOf(view)));
}

/** By what it says, or by what react-focus-lock, https://github.com/theKashey/react-focus-lock , says of its own. */
const MODAL = '[aria-modal="true" i],[data-focus-lock-disabled="false"]';
const DIALOG = `${MODAL},[role="dialog" i],[role="alertdialog" i]`;

/**
 * The box of the page that keeps the focus to itself: what is outside of it, assistive technology leaves out, and
 * scripts take the focus back from there. https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
function focusBox(view: Document, anchor: Node | undefined): Element | undefined {
  const focused = activeElementOf(view);
  const around = anchor ? [...composedAncestors(anchor)] : [];
  // Not every such box says that it is modal; one that has the focus may be.
  const own = around.find(
    (element) => matches(element, MODAL) || (matches(element, DIALOG) && contains(element, focused)),
  );
  if (own) return own;
  const shown = [...all(view, MODAL)].filter((element) =>
    checkVisibility(element, { visibilityProperty: true }),
  );
  return shown.find((element) => contains(element, focused)) ?? shown.at(-1);
}

/** What may be the box that has taken the focus back to this element of it, the outermost first. */
export function boxesAround(focused: Element): Element[] {
  const boxes = [...composedAncestors(focused)].filter((element) => !matches(element, ':root,body'));
  return [...boxes.toReversed(), ...(hasControl([focused]) ? [] : [focused])];
}

/** The modal dialog that takes all input: of several, the others are inert and no point hits them. */
function topDialog(view: Document, anchor: Node | undefined): Element | undefined {
  const around = anchor ? [...composedAncestors(anchor)] : [];
  const dialogs = new Set([
    ...all(view, 'dialog:modal'),
    ...around.filter((element) => matches(element, 'dialog:modal')),
  ]);
  if (dialogs.size < 2) return [...dialogs][0];
  return [...dialogs].find(isHit) ?? [...dialogs].at(-1);
}

function isHit(element: Element): boolean {
  const { left, top, width, height } = boxOf(element);
  const middle = { x: left + width / 2, y: top + height / 2 };
  return elementsAt(middle, undefined, documentOf(element) ?? undefined).includes(element);
}

function fullScreen(view: Document): Element | undefined {
  let element = fullscreenElementOf(view);
  for (let inner = element; inner; inner = openShadowRootOf(inner)?.fullscreenElement ?? null)
    element = inner;
  return !element || matches(element, CHILDLESS) ? undefined : element;
}

function* composedAncestors(node: Node): Generator<Element> {
  for (let next = parentOf(node); next;) {
    if (isElement(next)) yield next;
    next = isShadowRoot(next) ? next.host : parentOf(next);
  }
}
