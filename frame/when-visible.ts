// Waits until somebody may look at a frame: nothing is read in a background tab, while a page is prerendered, or in a
// frame that shows no text. Of these a page may have dozens.
import { allTextOf, has, isHidden, rootElementOf } from '../page/text/dom.ts';
import { textChanges } from '../page/text/look-out.ts';
import { isLegible, mayHoldName } from './legible.ts';

const EVENTS = ['visibilitychange', 'prerenderingchange'];

/**
 * Calls back once a reader may see text in the document: at once, if it is the tab's own and shown. A script that is
 * brought into a frame may be there before its document's first element.
 */
export function whenVisible(callback: () => void): void {
  if (!isShown()) whenShown(() => whenVisible(callback));
  else if (!mayHaveText()) whenFilled(() => whenVisible(callback));
  else if (window === window.top) callback();
  else whenLargeEnough(callback);
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

/** The tab's own document may as soon as it has an element. */
function mayHaveText(): boolean {
  const top = rootElementOf(document);
  return top !== null && (window === window.top || mayHoldName(allTextOf(top)) || has(top, 'body *'));
}

function whenFilled(callback: () => void): void {
  const observer = new MutationObserver(() => {
    if (!mayHaveText()) return;
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
    end();
    callback();
  };
  const replacing = new MutationObserver(() => {
    end();
    whenVisible(callback);
  });
  const end = (): void => {
    watching.abort();
    observer.disconnect();
    replacing.disconnect();
  };
  observer.observe(top);
  // The page may put another element into its place.
  replacing.observe(document, { childList: true });
}
