// Waits until somebody may look at the page: nothing is read in a background tab or while a page is prerendered.

const EVENTS = ['visibilitychange', 'prerenderingchange'];

/** Calls back once the document is shown: at once, if it is. */
export function whenVisible(callback: () => void): void {
  if (isVisible()) {
    callback();
    return;
  }
  const check = (): void => {
    if (!isVisible()) return;
    for (const type of EVENTS) document.removeEventListener(type, check);
    callback();
  };
  for (const type of EVENTS) document.addEventListener(type, check);
}

function isVisible(): boolean {
  return !document.hidden && !('prerendering' in document && document.prerendering === true);
}
