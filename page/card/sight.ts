// Whether a card is what is seen where it is: a page can lay something over it that lets presses through.
import { type Box, intersects } from './geometry.ts';
import { all, boxOf, contains, elementsAt, rangeIn } from '../text/dom.ts';

export interface CardSight {
  /** Looks, and calls back with whether nothing covers the card: at once, or in a frame from now. */
  look(onSeen: (isSeen: boolean) => void): void;
  /** Whether a card that is not seen is surely covered; else it is only not sure to be seen. */
  readonly isSure: boolean;
}

/** What the browser takes to tell whether anything covers an element: https://w3c.github.io/IntersectionObserver/v2/ */
const trackingVisibility: IntersectionObserverInit = { trackVisibility: true, delay: 100 };

/**
 * Looks at a card until the signal is aborted.
 *
 * @param layer what the card is in
 */
export function watchSight(
  layer: Element,
  host: Element,
  view: Window & typeof globalThis,
  signal: AbortSignal,
): CardSight {
  if (!('isVisible' in view.IntersectionObserverEntry.prototype)) {
    return { look: (onSeen) => onSeen(!isPerhapsCovered(layer, host, view.document)), isSure: false };
  }
  return {
    look: (onSeen) => {
      // One that has watched for long may be a tenth of a second behind.
      const observer = new view.IntersectionObserver((entries) => {
        observer.disconnect();
        onSeen(entries.at(-1)?.isVisible === true);
      }, trackingVisibility);
      observer.observe(shownOf(layer));
      signal.addEventListener('abort', () => observer.disconnect());
    },
    isSure: true,
  };
}

/** The layer of a sheet, which is fixed to the window itself, has no box of its own. */
function shownOf(layer: Element): Element {
  const isEmpty = layer.getBoundingClientRect().height === 0;
  return isEmpty ? (layer.firstElementChild ?? layer) : layer;
}

/**
 * Whether something else of the top layer, which alone can be above the card, may lie where the card is. Nothing tells
 * the order of that layer but a point that hits both. No modal dialog counts: under one the card is inert, so that those
 * that it is not in are below it.
 */
function isPerhapsCovered(layer: Element, host: Element, page: Document): boolean {
  const card = shownOf(layer).getBoundingClientRect();
  return [...all(page, ':popover-open,:fullscreen')].some((other) => {
    if (contains(other, host) || !reaches(other, card)) return false;
    return !isBelow(other, host, overlap(boxOf(other), card), page);
  });
}

/** Whether both are hit where they overlap, the host first: what lets presses through is not hit. */
function isBelow(other: Element, host: Element, { left, top, right, bottom }: Box, page: Document): boolean {
  if (left >= right || top >= bottom) return false;
  const hit = elementsAt(page, (left + right) / 2, (top + bottom) / 2);
  return hit.includes(host) && hit.indexOf(other) > hit.indexOf(host);
}

/** So many elements are looked at; what has more reaches everywhere. */
const MOST = 1000;

/** Whether the element or anything in it, which may run over its edges, is drawn where the box is. */
function reaches(element: Element, box: Box): boolean {
  const within = all(element, '*');
  return (
    within.length > MOST ||
    [element, ...within].some((part) => intersects(boxOf(part), box)) ||
    [...rangeIn(element).getClientRects()].some((part) => intersects(part, box))
  );
}

function overlap(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
