// Which page stands at an address.
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { waitFor, within } from './wait.ts';

/** In milliseconds: what a page is asked while its tab changes its process may be lost. */
const PATIENCE = 5000;

/** Whether the page has come to an address. Puppeteer's own record stays behind where a tab changes its process. */
export async function isAt(page: Page, url: string): Promise<boolean> {
  const asked = page
    .evaluate((href) => location.href === href && document.readyState === 'complete', url)
    .catch(() => false);
  return within(PATIENCE, asked, false);
}

/** The page that the extension opens once it has been installed. */
export async function welcomePage(driver: Driver): Promise<Page> {
  const url = `${driver.extensionOrigin}/welcome.html`;
  const ask = async (): Promise<Page | undefined> => {
    for (const page of await driver.browser.pages()) {
      if (await isAt(page, url)) {
        return page;
      }
    }
    return undefined;
  };
  // The first start of a browser with a fresh profile takes long on a busy computer.
  return waitFor(url, ask, 120_000);
}
