// Waits until somebody may look at the page: nothing is read in a background tab or while a page is prerendered.

/** Resolves once the document is shown; never, if the signal is aborted before. */
export async function whenVisible(signal: AbortSignal): Promise<void> {
  if (isVisible()) return;
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (isVisible()) resolve();
    };
    for (const type of ['visibilitychange', 'prerenderingchange'])
      document.addEventListener(type, check, { signal });
  });
}

function isVisible(): boolean {
  return !document.hidden && !('prerendering' in document && document.prerendering === true);
}
