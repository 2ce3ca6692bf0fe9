// What an element's name means to somebody who reads: does it go on with the line, break it, or hide its text?
// Names, not styles: asking the browser for a style while reading could cost the page a style recalculation.
import { HOST_NAME } from '../card/host-name.ts';
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
const UNREAD = new Set(
  (
    'head script style noscript template textarea select option optgroup datalist input title head math code kbd samp var ' +
    `iframe frame object embed canvas audio video noembed noframes desc metadata ${HOST_NAME}`
  ).split(' '),
);

/** Matches what is unread because of what it is or where it stands: fields, editors, code. */
const UNREAD_SELECTOR =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],' +
  '.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

const UNREAD_ANCESTORS = `${[...UNREAD, ...PRONUNCIATION].join(',')},${UNREAD_SELECTOR}`;

/** What holds few elements, as a rule: asking how many takes longer than reading them. */
const SMALL = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements up to which a subtree is read in one go: with fewer there are more calls, with more long tasks. */
const LARGE = 300;

/** Elements up to which a document is looked at in one go: the texts of more take too long at a time. */
const LONG_DOCUMENT = 6_000;

/** Whether a word can run through this element's edges. One with a slot is shown wherever its shadow tree wants it. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.localName) && element.slot === '';
}

/** Whether a word goes on behind this element as if it were not there. */
export function isPassedOver(element: Element): boolean {
  return PRONUNCIATION.has(element.localName);
}

/** Whether this element's name alone says that its text is left alone: the cheap part of {@link isUnread}. */
export function isUnreadByName(element: Element): boolean {
  return UNREAD.has(element.localName);
}

/** Whether this element's own text is left alone; what stands around it is {@link isInsideUnread}'s. */
export function isUnread(element: Element): boolean {
  return isUnreadByName(element) || (element.hasAttributes() && element.matches(UNREAD_SELECTOR));
}

/** Whether the node stands in something that is left alone, within its own document or shadow tree. */
export function isInsideUnread(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  return document.designMode === 'on' || element?.closest(UNREAD_ANCESTORS) != null;
}

/** Whether an element holds few others, as a rule. */
export function isSmallByName(element: Element): boolean {
  return SMALL.has(element.localName);
}

/** Whether the node holds more elements than are read in one go. */
export function isLarge(node: Element | ShadowRoot): boolean {
  if (node.firstElementChild === null || (isElement(node) && isSmallByName(node))) return false;
  return isElement(node) ? hasMoreThan(LARGE, node) : node.querySelectorAll('*').length > LARGE;
}

/** Whether there are more elements below a node than `count`. No more are counted, as there may be very many. */
function hasMoreThan(count: number, node: Document | Element): boolean {
  return node.getElementsByTagName('*').item(count) !== null;
}

/** Whether the texts of the document are too many to be looked at in one go. */
export function isLongDocument(): boolean {
  return hasMoreThan(LONG_DOCUMENT, document);
}

/** Whether a run of text goes on through this node: text, or an inline element of ordinary size. */
export function continuesRun(node: Node): boolean {
  if (!isElement(node)) return true;
  return isPassedOver(node) || (isInline(node) && !isUnread(node) && !isLarge(node));
}
