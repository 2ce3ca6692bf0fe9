// Finds the shadow trees in a page. A page does not tell that one was attached, so elements must be asked.

import { HOST_NAME } from './host-name.ts';

/** Elements other than custom ones that can have a shadow tree: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HOSTS = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';
const EMPTY_HOSTS =
  'div:empty,span:empty,section:empty,article:empty,aside:empty,header:empty,footer:empty,main:empty,nav:empty,p:empty';

/** Elements asked before the caller is offered a pause. */
const ELEMENTS = 1_000;

/**
 * The shadow roots hosted below `root`, not those inside them; `undefined` now and then, where the caller may pause.
 *
 * Closed ones are found on custom elements and on empty hosts: asking Chromium costs microseconds an element, too much
 * to ask each `<div>` of each page.
 */
export function* shadowRootsIn(
  root: Element | Document | ShadowRoot,
): Generator<ShadowRoot | undefined, void> {
  let asked = 0;
  for (const element of hostsIn(root)) {
    const shadow = element.localName.includes('-') ? shadowRootOf(element) : element.shadowRoot;
    if (shadow || ++asked % ELEMENTS === 0) yield shadow ?? undefined;
  }
  for (const element of root.querySelectorAll(EMPTY_HOSTS)) {
    const shadow = element.shadowRoot ? null : shadowRootOf(element);
    if (shadow) yield shadow;
  }
}

/** The elements that can have a shadow tree, and in small parts of a page others with them. */
function* hostsIn(root: Element | Document | ShadowRoot): Generator<Element, void> {
  if (!(root instanceof Document)) {
    yield* root.querySelectorAll('*');
    return;
  }
  yield* root.querySelectorAll(HOSTS);
  // By XPath, which leaves out all but custom elements without making an object for each: a fifth of the time.
  const custom = new XPathEvaluator().evaluate(
    '//*[contains(local-name(), "-")]',
    root,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  for (let index = 0; index < custom.snapshotLength; index++) {
    const node = custom.snapshotItem(index);
    if (node instanceof Element) yield node;
  }
}

/** An element's shadow root, open or closed, where the browser shows it to extensions. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.localName === HOST_NAME) return null;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
