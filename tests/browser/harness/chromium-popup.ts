// The toolbar popup in Chromium: a page that belongs to no tab.
import type { Browser, Page } from 'puppeteer-core';
import type { ToolbarPopup } from './driver.ts';
import { PagePopup } from './page-popup.ts';

/** Presses the extension's button in the toolbar of a page's window. */
export async function openChromiumPopup(browser: Browser, page: Page): Promise<ToolbarPopup> {
  await page.bringToFront();
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) {
    throw new Error('No extension is installed.');
  }
  await page.triggerExtensionAction(extension);
  return seeChromiumPopup(browser);
}

/** Waits for the popup that is open or is about to open. */
export async function seeChromiumPopup(browser: Browser): Promise<ToolbarPopup> {
  // One that is open as a tab has its page's tab in its address.
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/popup.html'), {
    timeout: 60_000,
  });
  const popup = await target.asPage();
  await popup.waitForSelector('.popup');
  // As a target of its own kind, it can only close itself.
  return new PagePopup(popup, async () => popup.evaluate(() => window.close()).catch(() => undefined));
}
