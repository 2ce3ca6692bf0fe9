// Tells the element that holds a card from those of the page: it has a name that no page can define, no id and no class.

const OWN = Symbol.for('fact-cards-host');

/** The class of what a card's shadow tree begins with. */
export const OWN_LAYER = 'fact-cards-layer';

/** Marks an element as the host of a card: a property of the extension's own view of it, which no page sees. */
export function markAsOwnHost(element: Element): void {
  Reflect.set(element, OWN, true);
}

/**
 * Whether the element is known to hold a card of ours. In Firefox each frame's script, and each version of it, has a
 * view of its own, so that the hosts of others are known by {@link isOwnRoot} alone.
 */
export function isOwnHost(element: Element): boolean {
  return Reflect.get(element, OWN) === true;
}

/** Whether a shadow tree is a card's. A page that makes its own look like one keeps only its own words from being read. */
export function isOwnRoot(root: ShadowRoot): boolean {
  return root.mode === 'closed' && root.firstElementChild?.classList.contains(OWN_LAYER) === true;
}
