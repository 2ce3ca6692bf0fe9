// Puts elements into a message: “Show on {site}” with the site in bold.
import type { ComponentChildren } from 'preact';

/**
 * @param message gives the text with its argument in the place where the element is to stand
 * @returns the text before, the element, the text after
 */
export function embed(message: (slot: string) => string, element: ComponentChildren): ComponentChildren {
  return embedAll((slot) => message(slot('')), { '': element });
}

/**
 * The same with several elements, in whichever order a language has them.
 * @param message gives the text with the slot of an element's name in the place where that element is to stand
 */
export function embedAll(
  message: (slot: (name: string) => string) => string,
  elements: Readonly<Record<string, ComponentChildren>>,
): ComponentChildren {
  const parts = message((name) => `${edge}${name}${edge}`).split(edge);
  return parts.map((part, index) => (index % 2 === 1 ? elements[part] : part));
}

/** Unicode's own stand-in for an object in a text; no message has it otherwise. */
const edge = '\u{FFFC}';
