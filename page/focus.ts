// Where the keyboard's focus is, and back to it.

/** The focused element, through shadow trees that are open to us. */
export function focusedElement(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}

/** Gives the focus back without moving the page. */
export function returnFocus(element: HTMLElement | undefined): void {
  if (element?.isConnected) element.focus({ preventScroll: true });
}
