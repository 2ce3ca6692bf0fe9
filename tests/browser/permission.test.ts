// Where the browser keeps the extension out of pages: told, and mended from the popup.
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { builtExtension } from '../../tools/build.ts';
import { welcomePage } from './harness/address.ts';
import type { Driver } from './harness/driver.ts';
import { openPopupTab, PopupReader } from './harness/popup-reader.ts';
import { startTestDriver } from './harness/start-driver.ts';
import { test } from './harness/test.ts';

test('without permission to read pages the welcome page says so, and the popup asks for it', async ({
  engine,
  site,
}) => {
  // A browser of its own, since what is taken from the extension cannot be given back to it in all of them.
  const driver = await startTestDriver(engine, { extension: builtExtension(engine) });
  onTestFinished(async () => driver.close());
  const welcome = await welcomePage(driver);
  await sees(welcome, 'All pages are allowed');
  await takePermission(driver);
  await sees(welcome, 'does not let Fact Cards read pages yet');
  const page = await driver.browser.newPage();
  await page.goto(site.add('<p>In Kazakhstan'));
  if (engine === 'firefox') {
    // A click on the button lets the extension into the page, for this once.
    const popup = new PopupReader(await driver.openPopup(page));
    await popup.sees('Kazakhstan\n1 mention');
    await popup.focus('Always allow on site.example');
    await popup.press('Enter');
    await popup.seesNo('Always allow');
  } else {
    // Chromium answers the click itself, with an offer to reload the page.
    const popup = await openPopupTab(driver, page);
    await popup.sees('No permission for this page');
    await popup.sees('Allow');
  }
});

/** As a person can in the browser's settings of the extension. */
async function takePermission(driver: Driver): Promise<void> {
  if (driver.engine === 'firefox') {
    const own = await driver.openOwnPage('options.html');
    await own.evaluate(async () => browser.permissions.remove({ origins: ['<all_urls>'] }));
    await own.close();
    return;
  }
  const extensions = await driver.browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(
    async (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    new URL(driver.extensionOrigin).host,
  );
  await extensions.close();
}

async function sees(page: Page, text: string): Promise<void> {
  await expect.poll(async () => page.evaluate(() => document.body.innerText)).toContain(text);
}

/** What is used of the browsers' API in the browser's and the extension's own pages. */
declare const browser: {
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
};
declare const chrome: {
  developerPrivate: { updateExtensionConfiguration(configuration: object): Promise<void> };
};
