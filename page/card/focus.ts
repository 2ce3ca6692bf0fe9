// Where the keyboard's focus is, and back to it.
import { activeElementOf, blur, bodyOf, focus, isConnected, openShadowRootOf } from '../text/dom.ts';
import { isHtmlElement } from '../text/node-kinds.ts';

/** The focused element, through shadow trees that are open to us. */
export function focusedElement(): HTMLElement | undefined {
  let element = activeElementOf(document);
  for (let inner = element; inner; inner = openShadowRootOf(inner)?.activeElement ?? null) element = inner;
  return element && isHtmlElement(element) && element !== bodyOf(document) ? element : undefined;
}

/** Gives the focus from one element back to another without moving the page; to none, if that has gone. */
export function returnFocus(from: HTMLElement, to: HTMLElement | undefined): void {
  if (to && isConnected(to)) focus(to);
  else blur(from);
}
