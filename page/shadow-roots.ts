// Finds the shadow trees in a page. A page does not tell that one was attached, so elements must be asked.

import { HOST_NAME } from './host-name.ts';

/** Elements other than custom ones that can have a shadow tree: https://dom.spec.whatwg.org/#valid-shadow-host-name */
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
  for (const element of root.querySelectorAll('*')) {
    const shadow = element.localName.includes('-') ? shadowRootOf(element) : element.shadowRoot;
    if (shadow || ++asked % ELEMENTS === 0) yield shadow ?? undefined;
  }
  for (const element of root.querySelectorAll(EMPTY_HOSTS)) {
    const shadow = element.shadowRoot ? null : shadowRootOf(element);
    if (shadow) yield shadow;
  }
}

/** An element's shadow root, open or closed, where the browser shows it to extensions. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.localName === HOST_NAME) return null;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
