// What of a long page stands in the window. The browser tells it of a few parts that it is asked to observe, in its own
// time: to be asked what is at a point takes it 50 ms on a page of ten megabytes.
import { bodyOf, elementsIn, nextElementOf } from './dom.ts';
import type { PageSearch } from './page-search.ts';

/** So many of an element's children are observed, evenly spread. */
const PROBES = 64;

/**
 * Tells the parts in and just around the window that are read in one go, once the browser has laid the page out; perhaps
 * some at a time.
 */
export function findPartsInWindow(
  isLarge: PageSearch['isLarge'],
  onFound: (parts: readonly Element[]) => void,
  signal: AbortSignal,
): void {
  const body = bodyOf(document);
  // A page may have taken its body out.
  if (body && !signal.aborted) findIn(body, isLarge, onFound, signal);
}

function findIn(
  container: Element,
  isLarge: PageSearch['isLarge'],
  onFound: (parts: readonly Element[]) => void,
  signal: AbortSignal,
): void {
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect();
    if (signal.aborted) return;
    const [first, behind] = limitsOf(entries);
    const small: Element[] = [];
    for (let part: Element | null | undefined = first; part && part !== behind; part = nextElementOf(part)) {
      if (isLarge(part)) findIn(part, isLarge, onFound, signal);
      else small.push(part);
    }
    onFound(small);
  });
  const children = elementsIn(container);
  const step = Math.ceil(children.length / PROBES);
  for (let index = 0; index < children.length; index += step) {
    const probe = children.item(index);
    if (probe) observer.observe(probe);
  }
}

/** The last of those observed that begins before the window, and the first that begins behind it. */
function limitsOf(
  entries: readonly IntersectionObserverEntry[],
): [first: Element | undefined, behind: Element | undefined] {
  const shown = entries.filter(({ boundingClientRect: { width, height } }) => width > 0 && height > 0);
  const first = shown.findLast(({ boundingClientRect }) => boundingClientRect.top <= 0) ?? shown[0];
  const behind = shown.find(({ boundingClientRect }) => boundingClientRect.top > innerHeight);
  return [first?.target, behind?.target];
}
