// What an element means to somebody who reads: does it go on with the line, break it, or hide its text?
// By names: to ask the browser for a style while reading could cost the page a style recalculation.
import {
  closest,
  designModeOf,
  documentOf,
  hasAttributes,
  matches,
  nameOf,
  parentElementOf,
  slotOf,
} from './dom.ts';
import { isElement } from './node-kinds.ts';

/** Elements that a word may run through: `Kazakh<b>stan</b>` is one word. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big blink cite data del dfn em font i ins label mark nobr q rb rbc ruby s small span ' +
    'strike strong textPath time tspan tt u wbr'
  ).split(' '),
);

/** How a word is pronounced, above it: passed over, so that the word goes on. */
const PRONUNCIATION = new Set(['rt', 'rp', 'rtc']);

/** Elements whose text is no prose that a reader reads: never read, never marked. */
const UNREAD_NAMES = (
  'head script style noscript template textarea select option optgroup datalist input title math code kbd samp var ' +
  'iframe frame object embed canvas audio video noembed noframes desc metadata'
).split(' ');
const UNREAD = new Set(UNREAD_NAMES);

/** Matches what is unread because of what it is or where it stands: fields, editors, code. */
const UNREAD_SELECTOR =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],' +
  '.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

const UNREAD_ANCESTORS = `${[...UNREAD_NAMES, ...PRONUNCIATION].join(',')},${UNREAD_SELECTOR}`;

/** Whether a word can run through this element's edges. One with a slot is shown wherever its shadow tree wants it. */
export function isInline(element: Element): boolean {
  return (
    (isInlineByName(element) || (isUnknown(element) && isShownInline(element))) && slotOf(element) === ''
  );
}

/** Whether an element's name says that a word can run through it: no style is asked for, which costs in a page that changes. */
export function isInlineByName(element: Element): boolean {
  return INLINE.has(nameOf(element));
}

/** Whether a word goes on behind this element as if it were not there. */
export function isPassedOver(element: Element): boolean {
  return PRONUNCIATION.has(nameOf(element));
}

/** Whether this element's own text is left alone; what stands around it is {@link isInsideUnread}'s. */
export function isUnread(element: Element): boolean {
  // Most are told apart by their names alone.
  return UNREAD.has(nameOf(element)) || (hasAttributes(element) && matches(element, UNREAD_SELECTOR));
}

/** Whether this element makes that its text is left alone, or passed over in a line; see {@link isInsideUnread}. */
export function leavesAlone(element: Element): boolean {
  return isUnread(element) || isPassedOver(element) || hasOwnEditContext(element);
}

/** Whether the node stands in something that is left alone, within its own document or shadow tree. */
export function isInsideUnread(node: Node): boolean {
  const element = isElement(node) ? node : parentElementOf(node);
  if (!element) return false;
  const owner = documentOf(element);
  if (owner && designModeOf(owner) === 'on') return true;
  return closest(element, UNREAD_ANCESTORS) !== null || hasEditContext(element);
}

/** Of many nodes whether they stand in something that is left alone, as it was when each was first asked about. */
export class UnreadParents {
  readonly #known = new Map<Node, boolean>();

  /** Whether what stands in this node is left alone because of that or of what is around it. */
  holds(parent: Node | null | undefined): boolean {
    if (!parent) return false;
    let isInside = this.#known.get(parent);
    if (isInside === undefined) this.#known.set(parent, (isInside = isInsideUnread(parent)));
    return isInside;
  }
}

/** An editor that no attribute tells of: https://developer.mozilla.org/docs/Web/API/EditContext_API */
function hasEditContext(from: Element): boolean {
  if (!('EditContext' in globalThis)) return false;
  for (let element: Element | undefined = from; element; element = parentElementOf(element)) {
    if (hasOwnEditContext(element)) return true;
  }
  return false;
}

function hasOwnEditContext(element: Element): boolean {
  // A form may have a field of that name.
  return (
    'EditContext' in globalThis && 'editContext' in element && element.editContext instanceof EditContext
  );
}

/** Elements that HTML does not know are what the page's style makes of them: reading aids cut words into such. */
export function isUnknown(element: Element): boolean {
  return nameOf(element).includes('-') || element instanceof HTMLUnknownElement;
}

function isShownInline(element: Element): boolean {
  return /^(inline|contents|ruby)/.test(getComputedStyle(element).display);
}
