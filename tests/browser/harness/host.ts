// Finds the element that stands in a page while a card is open. Runs in the page.

/** The card's host, also inside the page's open shadow roots (a modal dialog may live in one). */
export function findHost(): Element | null {
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    const host = root.querySelector('fact-cards-card');
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
