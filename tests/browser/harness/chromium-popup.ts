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
  const before = new Set(browser.targets());
  const opened = browser.waitForTarget(
    (target) => target.url().endsWith('/popup.html') && !before.has(target),
    { timeout: 5000 },
  );
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  await popup.waitForSelector('.popup');
  // As a target of its own kind, it can only close itself.
  return new PagePopup(popup, async () => popup.evaluate(() => window.close()).catch(() => undefined));
}
