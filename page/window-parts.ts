// What of a long page stands in the window.
import { isLarge } from './elements.ts';

/** Where the window is asked for what is there, as shares of its height. */
const SHARES = [0.1, 0.3, 0.5, 0.7, 0.9];
/** So many siblings on either side of what is there are in the window too, or soon. */
const NEIGHBOURS = 8;

/**
 * The parts in and near the window that are read in one go, in no order. To be asked right after the browser has painted
 * the page: else it would have to lay it out for the answer.
 */
export function partsInWindow(): Set<Element> {
  const parts = new Set<Element>();
  for (const share of SHARES) {
    const there = document.elementFromPoint(innerWidth / 2, innerHeight * share);
    const part = there && smallPartAround(there);
    if (!part) continue;
    parts.add(part);
    addNeighbours(part, parts, (element) => element.previousElementSibling);
    addNeighbours(part, parts, (element) => element.nextElementSibling);
  }
  return parts;
}

/** The largest part around an element that is read in one go; none around one that is too large itself. */
function smallPartAround(element: Element): Element | undefined {
  let part: Element | undefined;
  for (let at: Element | null = element; at && !isLarge(at); at = at.parentElement) part = at;
  return part;
}

function addNeighbours(part: Element, parts: Set<Element>, next: (element: Element) => Element | null): void {
  let at = next(part);
  for (let count = 0; at && count < NEIGHBOURS; count++) {
    if (!isLarge(at)) parts.add(at);
    at = next(at);
  }
}
