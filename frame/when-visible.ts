// Waits until somebody may look at a frame: nothing is read in a background tab, while a page is prerendered, or in a
// frame that shows no text. Of these a page may have dozens.
import { allTextOf, has, isHidden, rootElementOf } from '../page/text/dom.ts';
import { textChanges } from '../page/text/look-out.ts';
import { isLegible, mayHoldName } from './legible.ts';

const EVENTS = ['visibilitychange', 'prerenderingchange'];

/**
 * Calls back once the document has an element: at once, if it has. A script that is brought into a frame while its
 * document is being loaded may be there before all that is in it.
 */
export function whenRooted(callback: () => void): void {
  if (rootElementOf(document) !== null) {
    callback();
    return;
  }
  const observer = new MutationObserver(() => {
    if (rootElementOf(document) === null) return;
    observer.disconnect();
    callback();
  });
  observer.observe(document, { childList: true });
}

/** Calls back once a reader may see the document's text: at once, if it is so in the tab's own document. */
export function whenVisible(callback: () => void): void {
  if (!isShown()) whenShown(() => whenVisible(callback));
  else if (window === window.top) callback();
  else if (hasText()) whenLargeEnough(callback);
  else whenFilled(() => whenVisible(callback));
}

function isShown(): boolean {
  return !isHidden(document) && !('prerendering' in document && document.prerendering === true);
}

function whenShown(callback: () => void): void {
  const check = (): void => {
    if (!isShown()) return;
    for (const type of EVENTS) EventTarget.prototype.removeEventListener.call(document, type, check);
    callback();
  };
  for (const type of EVENTS) EventTarget.prototype.addEventListener.call(document, type, check);
}

function hasText(): boolean {
  const top = rootElementOf(document);
  return top !== null && (mayHoldName(allTextOf(top)) || has(top, 'body *'));
}

function whenFilled(callback: () => void): void {
  const observer = new MutationObserver(() => {
    if (!hasText()) return;
    observer.disconnect();
    callback();
  });
  observer.observe(document, textChanges);
}

/** The browser tells when a frame comes into the window, in its own time; of one that is not laid out, nothing. */
function whenLargeEnough(callback: () => void): void {
  const top = rootElementOf(document);
  if (!top) return;
  const watching = new AbortController();
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) check();
  });
  const check = (): void => {
    if (!isLegible(innerWidth, innerHeight)) {
      addEventListener('resize', check, { once: true, signal: watching.signal });
      return;
    }
    watching.abort();
    observer.disconnect();
    callback();
  };
  observer.observe(top);
}
