// The page that something opens: a window, a tab.
import type { Browser, Page } from 'puppeteer-core';
import { waitFor } from './wait.ts';

/**
 * Waits for the page that comes with what is done.
 * @throws Error if none comes
 */
export async function pageOpenedBy(browser: Browser, open: () => Promise<unknown>): Promise<Page> {
  const before = await browser.pages();
  await open();
  return waitFor('The page that is opened', async () => {
    const pages = await browser.pages();
    // Not the extension's own, which it opens when it likes.
    return pages.find((page) => !before.includes(page) && page.url().startsWith('about:')) ?? false;
  });
}
