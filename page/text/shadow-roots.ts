// Finds the shadow trees in a page. A page does not tell that one was attached, so elements must be asked, and each
// element asked costs about a microsecond: the likely hosts are asked at once, all others once somebody is there.
import { HOST_NAME } from '../card/host-name.ts';
import { isElement, isHtmlElement, isShadowRoot } from './node-kinds.ts';

/** Elements other than custom ones that can have a shadow tree: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HOSTS = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

/**
 * The most usual of these, where the shadow tree alone has something to show or they are made to be found, and what
 * fills a slot. More kinds or any pseudo-class of several take ten times as long to look for.
 */
const LIKELY_HOSTS = 'div:empty,span:empty,section:empty,div[id],section[id],[slot]';

const CUSTOM = 'descendant::*[contains(local-name(), "-")]';

/** Where closed shadow trees are found at once: asking for these is dearer. */
const LIKELY_CLOSED = ':empty:is([id],body>*)';

/** Elements asked before the caller is offered a pause. */
const ELEMENTS = 1_000;

/**
 * The shadow roots hosted below `root` by elements that are no custom ones, not those inside them; `undefined` now and
 * then, where the caller may pause.
 *
 * @param all ask every element that can have one, not the likely ones alone
 */
export function* shadowRootsIn(
  root: Element | Document | ShadowRoot,
  all: boolean,
): Generator<ShadowRoot | undefined, void> {
  let asked = 0;
  for (const element of root.querySelectorAll(all ? HOSTS : LIKELY_HOSTS)) {
    const host = !all && element.slot !== '' ? (element.parentElement ?? element) : element;
    const isAsked = all ? !host.hasChildNodes() : host.matches(LIKELY_CLOSED);
    const shadow = isAsked ? shadowRootOf(host) : host.shadowRoot;
    if (shadow || ++asked % ELEMENTS === 0) yield shadow ?? undefined;
  }
}

/** The custom elements below `root`, of which each may have a shadow tree. */
export function customElementsIn(root: Element | Document | ShadowRoot): Element[] {
  // XPath does not look into shadow trees.
  if (isShadowRoot(root)) {
    return [...root.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
  }
  // It leaves out all but custom elements without making an object for each: a fifth of the time.
  const found = document.evaluate(CUSTOM, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  const elements: Element[] = [];
  for (let index = 0; index < found.snapshotLength; index++) {
    const node = found.snapshotItem(index);
    if (node && isElement(node)) elements.push(node);
  }
  return elements;
}

/** An element's shadow root, open or closed, where the browser shows it to extensions. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.localName === HOST_NAME) return null;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  if (!isHtmlElement(element)) return null;
  return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
