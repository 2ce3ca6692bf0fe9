// What is asked of nodes whose properties a page may hide: `<input name="closest">` in a form, or `<img name="body">` in
// a document, takes the place of the DOM's own property of that name, in Chromium also in an extension's world. Forms
// and documents alone are so (https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns): texts, shadow roots, ranges and
// styles are asked directly. The prototypes here are the extension's own, which no page reaches.

/** Reads a property as the prototype that has it does. Looked up at its first use, as most pages need few. */
function property<Target extends object, Key extends keyof Target>(
  prototype: () => Target,
  key: Key,
): (target: Target) => Target[Key] {
  let get: ((this: Target) => Target[Key]) | undefined;
  return (target) => {
    // oxlint-disable-next-line typescript/unbound-method -- called with its target
    get ??= Object.getOwnPropertyDescriptor(prototype(), key)?.get;
    return get ? get.call(target) : target[key];
  };
}

const node = (): Node => Node.prototype;
const element = (): Element => Element.prototype;
const ofDocument = (): Document => Document.prototype;

export const nodeTypeOf = property(node, 'nodeType');
export const parentOf = property(node, 'parentNode');
export const firstChildOf = property(node, 'firstChild');
export const lastChildOf = property(node, 'lastChild');
export const nextSiblingOf = property(node, 'nextSibling');
export const previousSiblingOf = property(node, 'previousSibling');
export const isConnected = property(node, 'isConnected');
export const documentOf = property(node, 'ownerDocument');
export const childrenOf = property(node, 'childNodes');
const textContentOf = property(node, 'textContent');
/** All text below a node, also what is never shown. */
export const allTextOf = (target: Node): string => textContentOf(target) ?? '';

export const nameOf = property(element, 'localName');
export const firstElementChildOf = property(element, 'firstElementChild');
export const nextElementOf = property(element, 'nextElementSibling');
export const elementsIn = property(element, 'children');
export const slotOf = property(element, 'slot');
export const openShadowRootOf = property(element, 'shadowRoot');
export const namespaceOf = property(element, 'namespaceURI');
export const assignedSlotOf = property(element, 'assignedSlot');
export const clientWidthOf = property(element, 'clientWidth');
export const clientHeightOf = property(element, 'clientHeight');

export const bodyOf = property(ofDocument, 'body');
export const rootElementOf = property(ofDocument, 'documentElement');
export const activeElementOf = property(ofDocument, 'activeElement');
export const isHidden = property(ofDocument, 'hidden');
export const readyStateOf = property(ofDocument, 'readyState');
export const contentTypeOf = property(ofDocument, 'contentType');
export const designModeOf = property(ofDocument, 'designMode');
export const windowOf = property(ofDocument, 'defaultView');
export const fullscreenElementOf = property(ofDocument, 'fullscreenElement');

const parentElementProperty = property(node, 'parentElement');

/** The element around a node; undefined at the top of a tree. */
export function parentElementOf(target: Node): Element | undefined {
  return parentElementProperty(target) ?? undefined;
}

export function rootOf(target: Node): Node {
  return Node.prototype.getRootNode.call(target);
}

export function contains(target: Node, other: Node | null): boolean {
  return Node.prototype.contains.call(target, other);
}

/** The node bits of https://dom.spec.whatwg.org/#dom-node-comparedocumentposition */
export function comparePosition(target: Node, other: Node): number {
  return Node.prototype.compareDocumentPosition.call(target, other);
}

export function closest(target: Element, selector: string): Element | null {
  return Element.prototype.closest.call(target, selector);
}

export function matches(target: Element, selector: string): boolean {
  return Element.prototype.matches.call(target, selector);
}

export function hasAttributes(target: Element): boolean {
  return Element.prototype.hasAttributes.call(target);
}

export function attributeOf(target: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(target, name);
}

/** Every element below a node that matches. */
export function all(target: Document | Element | DocumentFragment, selector: string): NodeListOf<Element> {
  return prototypeOf(target).querySelectorAll.call<ParentNode, [string], NodeListOf<Element>>(
    target,
    selector,
  );
}

export function has(target: Document | Element | DocumentFragment, selector: string): boolean {
  return prototypeOf(target).querySelector.call(target, selector) !== null;
}

function prototypeOf(target: Node): ParentNode {
  const type = nodeTypeOf(target);
  return type === 1 ? Element.prototype : type === 9 ? Document.prototype : DocumentFragment.prototype;
}

/** Whether there are more elements below a node than `count`. No more are counted, as there may be very many. */
export function hasMoreElementsThan(count: number, target: Document | Element): boolean {
  const elements =
    nodeTypeOf(target) === 1
      ? Element.prototype.getElementsByTagName.call(target, '*')
      : Document.prototype.getElementsByTagName.call(target, '*');
  return elements.item(count) !== null;
}

/** Makes an HTML element of the document, whatever kind of document that is. */
export function newElement(target: Document, name: string): HTMLElement {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an element of this namespace
  return Document.prototype.createElementNS.call(target, 'http://www.w3.org/1999/xhtml', name) as HTMLElement;
}

export function appendTo(target: Element, added: Node): void {
  Element.prototype.append.call(target, added);
}

/** In the window's CSS pixels, like all boxes here. */
export function boxOf(target: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(target);
}

export function checkVisibility(target: Element, options: CheckVisibilityOptions): boolean {
  return Element.prototype.checkVisibility.call(target, options);
}

export function scrollIntoView(target: Element, options: ScrollIntoViewOptions): void {
  Element.prototype.scrollIntoView.call(target, options);
}

export function focus(target: HTMLElement): void {
  HTMLElement.prototype.focus.call(target, { preventScroll: true });
}

export function blur(target: HTMLElement): void {
  HTMLElement.prototype.blur.call(target);
}

/** The uppermost element at a point of the window, of this tree or around it. */
export function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  return pointsIn(root).elementFromPoint.call(root, x, y);
}

/** The elements with a box at a point of the window, uppermost first; of a shadow root, those around it follow. */
export function elementsAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return pointsIn(root).elementsFromPoint.call(root, x, y);
}

function pointsIn(root: Document | ShadowRoot): DocumentOrShadowRoot {
  return nodeTypeOf(root) === 9 ? Document.prototype : ShadowRoot.prototype;
}

/** The node whose text is at a point of the window. */
export function caretNodeAt(target: Document, x: number, y: number): Node | undefined {
  return Document.prototype.caretPositionFromPoint.call(target, x, y)?.offsetNode;
}

/** The bits of https://dom.spec.whatwg.org/#interface-nodefilter, which is dear to ask for them. */
const [SHOW_TEXT, SHOW_CDATA_SECTION] = [4, 8];

/** Walks along the texts below a node, those that XML writes as CDATA too. */
export function textWalkerIn(target: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, target, SHOW_TEXT | SHOW_CDATA_SECTION);
}

/** A range over the contents of a node. */
export function rangeIn(target: Node): Range {
  const range = new Range();
  range.selectNodeContents(target);
  return range;
}
