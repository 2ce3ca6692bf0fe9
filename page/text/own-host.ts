// Tells the element that holds a card from those of the page, in the extension's world alone.

const OWN = Symbol.for('fact-cards-host');

/** Marks an element as the host of a card: a property of the extension's own view of it, which no page sees. */
export function markAsOwnHost(element: Element): void {
  Reflect.set(element, OWN, true);
}

/** Whether the element holds a card, of whichever frame's script. */
export function isOwnHost(element: Element): boolean {
  return Reflect.get(element, OWN) === true;
}
