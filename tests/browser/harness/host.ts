// Finds the element that stands in a page while a card is open. Runs in the page.

/**
 * The card's host, also inside the page's open shadow roots (a modal dialog may live in one): a bare element that is the
 * last of the document, of a modal box or of what fills the screen.
 */
export function findHost(): Element | null {
  const places = [
    ':root',
    'dialog:modal',
    '[aria-modal]',
    '[role]',
    '[data-focus-lock-disabled]',
    ':fullscreen',
  ];
  const hosts = places.map((place) => `${place} > div:last-child:empty:not([id], [class], [style])`).join();
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    const host = root.querySelector(hosts);
    if (host !== null) {
      return host;
    }
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) {
        roots.push(element.shadowRoot);
      }
    }
  }
  return null;
}
