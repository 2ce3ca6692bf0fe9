// Scrolls what a card or the popup has unfolded into view.
import { scrolls } from './scrolls.ts';

/**
 * Scrolls an element to the top of what scrolls around it: the card's facts, or the whole card where the window is low.
 *
 * @param room What is left free above it, in CSS pixels
 */
export function bringToTop(element: Element, room = 0): void {
  let around = element.parentElement;
  while (around && !scrolls(around)) around = around.parentElement;
  if (!around) return;
  around.scrollTop += element.getBoundingClientRect().top - around.getBoundingClientRect().top - room;
}
