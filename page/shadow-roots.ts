// Finds the shadow trees in a page. A page does not tell that one was attached, so elements must be asked, and each
// element asked costs about a microsecond: the likely hosts are asked at once, all others once somebody is there.
import { HOST_NAME } from './host-name.ts';
import { isElement, isHtmlElement, isShadowRoot } from './node-kinds.ts';

/** Elements other than custom ones that can have a shadow tree: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HOSTS = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

/** Of these, the ones whose shadow tree alone has something to show, are made to be found, or fill a slot. */
const LIKELY_HOSTS = `:is(${HOSTS}):is(:empty,[id],:has(>[slot])),:is(article,aside,div,main,nav,section):not(:has(>*))`;

const CUSTOM = 'descendant::*[contains(local-name(), "-")]';

/** Where closed shadow trees are found at once: asking for these is dearer. */
const LIKELY_CLOSED = ':empty:is([id],body>*)';

/** Elements asked before the caller is offered a pause. */
const ELEMENTS = 1_000;

/**
 * The shadow roots hosted below `root`, not those inside them; `undefined` now and then, where the caller may pause.
 *
 * @param all ask every element that can have one, not the likely ones alone
 */
export function* shadowRootsIn(
  root: Element | Document | ShadowRoot,
  all = false,
): Generator<ShadowRoot | undefined, void> {
  let asked = 0;
  for (const element of customElementsIn(root)) {
    const shadow = shadowRootOf(element);
    if (shadow || ++asked % ELEMENTS === 0) yield shadow ?? undefined;
  }
  for (const element of root.querySelectorAll(all ? HOSTS : LIKELY_HOSTS)) {
    const isAsked = all ? !element.hasChildNodes() : element.matches(LIKELY_CLOSED);
    const shadow = isAsked ? shadowRootOf(element) : element.shadowRoot;
    if (shadow || ++asked % ELEMENTS === 0) yield shadow ?? undefined;
  }
}

function* customElementsIn(root: Element | Document | ShadowRoot): Generator<Element, void> {
  // XPath does not look into shadow trees.
  if (isShadowRoot(root)) {
    for (const element of root.querySelectorAll('*')) if (element.localName.includes('-')) yield element;
    return;
  }
  // It leaves out all but custom elements without making an object for each: a fifth of the time.
  const found = document.evaluate(CUSTOM, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let index = 0; index < found.snapshotLength; index++) {
    const node = found.snapshotItem(index);
    if (node && isElement(node)) yield node;
  }
}

/** Whether there are elements whose definition, and shadow tree with it, may be on its way. */
export function hasCustomElements(root: Document): boolean {
  return document.evaluate(CUSTOM, root, null, XPathResult.ANY_UNORDERED_NODE_TYPE).singleNodeValue !== null;
}

/** An element's shadow root, open or closed, where the browser shows it to extensions. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.localName === HOST_NAME) return null;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  if (!isHtmlElement(element)) return null;
  return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
