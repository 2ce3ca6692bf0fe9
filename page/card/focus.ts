// Where the keyboard's focus is, and back to it.
import { isHtmlElement } from '../text/node-kinds.ts';

/** The focused element, through shadow trees that are open to us. */
export function focusedElement(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && isHtmlElement(element) && element !== document.body ? element : undefined;
}

/** Gives the focus from one element back to another without moving the page; to none, if that has gone. */
export function returnFocus(from: HTMLElement, to: HTMLElement | undefined): void {
  if (to?.isConnected) to.focus({ preventScroll: true });
  else from.blur();
}
