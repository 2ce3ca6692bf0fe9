// Where the keyboard's focus is, and back to it.
import { activeElementOf, blur, bodyOf, focus, isConnected, openShadowRootOf } from '../text/dom.ts';
import { isHtmlElement } from '../text/node-kinds.ts';

/** The focused element, through shadow trees that are open to us. */
export function focusedElement(): HTMLElement | undefined {
  const element = focusedIn(document);
  return element && isHtmlElement(element) && element !== bodyOf(document) ? element : undefined;
}

/** What has the focus of a document, be it the body, through shadow trees that are open to us. */
export function focusedIn(page: Document): Element | null {
  let element = activeElementOf(page);
  for (let inner = element; inner; inner = openShadowRootOf(inner)?.activeElement ?? null) element = inner;
  return element;
}

/** Gives the focus from one element back to another without moving the page; to none, if that has gone. */
export function returnFocus(from: HTMLElement, to: HTMLElement | undefined): void {
  if (to && isConnected(to)) focus(to);
  else blur(from);
}
