// Puts an element into a message: “Show on {site}” with the site in bold.
import type { ComponentChildren } from 'preact';

/**
 * @param message gives the text with its argument in the place where the element is to stand
 * @returns the text before, the element, the text after
 */
export function embed(message: (slot: string) => string, element: ComponentChildren): ComponentChildren {
  const [before, ...after] = message(slot).split(slot);
  return [before, element, ...after];
}

/** Unicode's own stand-in for an object in a text; no message has it otherwise. */
const slot = '\u{FFFC}';
