// Whether a card is what is seen where it is: a page can lay something over it that lets presses through.
import type { Box } from './geometry.ts';
import { intersects } from './geometry.ts';
import { all, boxOf, contains } from '../text/dom.ts';

export interface CardSight {
  /** Whether nothing covers the card; undefined as long as that is not known. */
  isSeen(): boolean | undefined;
}

/** Of the observer's second version, which browsers other than Chromium do not have. */
interface SightOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  /** In milliseconds, at least 100. */
  readonly delay: number;
}

interface SightEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** Watches the layer of a card until the signal is aborted. https://w3c.github.io/IntersectionObserver/v2/ */
export function watchSight(layer: Element, view: Window & typeof globalThis, signal: AbortSignal): CardSight {
  if (!('isVisible' in view.IntersectionObserverEntry.prototype)) {
    return { isSeen: () => !isPerhapsCovered(layer, view.document) };
  }
  let isVisible: boolean | undefined;
  const note = (entries: readonly SightEntry[]): void => {
    isVisible = entries.at(-1)?.isVisible ?? isVisible;
  };
  const options: SightOptions = { trackVisibility: true, delay: 100 };
  const observer = new view.IntersectionObserver(note, options);
  let observed: Element | undefined;
  const observe = (target: Element): void => {
    if (target === observed) return;
    observer.disconnect();
    isVisible = undefined;
    observed = target;
    observer.observe(target);
  };
  observe(layer);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    isSeen: () => {
      // The layer of a sheet, which is fixed to the window itself, has no box of its own.
      const isEmpty = layer.getBoundingClientRect().height === 0;
      observe(isEmpty ? (layer.firstElementChild ?? layer) : layer);
      note(observer.takeRecords());
      return isVisible;
    },
  };
}

/**
 * Whether something else of the top layer, which alone can be above the card, lies where the card is. Points tell nothing
 * of what lets presses through, and nothing tells the order. No modal dialog counts: under one the card is inert, so that
 * those that it is not in are below it.
 */
function isPerhapsCovered(layer: Element, page: Document): boolean {
  const card: Box = layer.getBoundingClientRect();
  return [...all(page, ':popover-open,:fullscreen')].some(
    (other) => !contains(other, hostOf(layer)) && intersects(boxOf(other), card),
  );
}

function hostOf(layer: Element): Node {
  const root = layer.getRootNode();
  return 'host' in root && root.host instanceof Node ? root.host : layer;
}
