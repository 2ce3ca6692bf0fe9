// Finds the element that stands in a page while a card is open.
import type { ElementHandle, Frame } from 'puppeteer-core';
import { isolated } from './puppeteer-internals.ts';

/** Does something with the card's host in a frame; the browser keeps it, with all that it had, no longer than that. */
export async function withHost<Result>(
  frame: Frame,
  use: (host: ElementHandle | null) => Promise<Result> | Result,
): Promise<Result> {
  const found = await isolated(frame).evaluateHandle(findHost);
  try {
    return await use(found.asElement());
  } finally {
    // The frame may have gone with it.
    await found.dispose().catch(() => undefined);
  }
}

/**
 * Runs in the page: the card's host, also inside the page's open shadow roots (a modal dialog may live in one): a bare
 * element that is the last of the document, of a modal box or of what fills the screen.
 */
export function findHost(): Element | null {
  const places = [
    ':root',
    'dialog:modal',
    '[aria-modal]',
    '[role]',
    '[data-focus-lock-disabled]',
    ':fullscreen',
  ];
  const hosts = places.map((place) => `${place} > div:last-child:empty:not([id], [class], [style])`).join();
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    const host = root.querySelector(hosts);
    if (host !== null) {
      return host;
    }
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) {
        roots.push(element.shadowRoot);
      }
    }
  }
  return null;
}
