// Where the browser keeps the extension out of pages, or it is newer than they are: told, and mended from the popup.
import type { Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';
import { builtExtension } from '../../tools/build.ts';
import { welcomePage } from './harness/address.ts';
import type { Driver } from './harness/driver.ts';
import { openPopupTab, PopupReader } from './harness/popup-reader.ts';
import { startTestDriver } from './harness/start-driver.ts';
import { test as base } from './harness/test.ts';

/** A browser of its own, since what is taken from the extension cannot be given back to it in all of them. */
const test = base.extend('ownDriver', async ({ engine }, { onCleanup }) => {
  const driver = await startTestDriver(engine, { extension: builtExtension(engine) });
  onCleanup(async () => driver.close());
  return driver;
});

// Each test starts a browser.
vi.setConfig({ testTimeout: 60_000 });

describe('without permission to read pages', () => {
  test('the popup asks for it', async ({ ownDriver, site }) => {
    await takePermission(ownDriver);
    const page = await open(ownDriver, site.add('<p>In Kazakhstan'));
    if (ownDriver.engine === 'firefox') {
      // A click on the button lets the extension into the page, for this once.
      const popup = new PopupReader(await ownDriver.openPopup(page));
      await popup.sees('Kazakhstan\n1 mention');
      await popup.focus('Always allow on site.example');
      await popup.press('Enter');
      await popup.seesNo('Always allow');
    } else {
      // Chromium answers the click itself, with an offer to reload the page.
      const popup = await openPopupTab(ownDriver, page);
      await popup.sees('No permission for this page');
      await popup.sees('Allow');
    }
  });

  test('the welcome page says so', async ({ ownDriver }) => {
    const welcome = await welcomePage(ownDriver);
    await sees(welcome, 'All pages are allowed');
    await takePermission(ownDriver);
    await sees(welcome, 'does not let Fact Cards read pages yet');
  });
});

describe('in a page that was open before the extension was updated', () => {
  test('marks come back without a reload, and nobody is welcomed again', async ({ ownDriver, site }) => {
    const page = await open(ownDriver, site.add('<p>In Kazakhstan'));
    await expect.poll(async () => marksIn(page)).toBe(1);
    await update(ownDriver);
    const popup = await openPopupTab(ownDriver, page);
    await popup.sees('Kazakhstan\n1 mention');
    expect(await marksIn(page)).toBe(1);
    const titles = await Promise.all(
      (await ownDriver.browser.pages()).map(async (tab) => tab.title().catch(() => 'closed')),
    );
    expect(titles).not.toContain('Welcome to Central Asia Fact Cards');
  });
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

/** As the browser does for a new version: the extension starts anew, its scripts in open pages stay behind. */
async function update(driver: Driver): Promise<void> {
  await driver.browser.installExtension(builtExtension(driver.engine));
}

async function open(driver: Driver, address: string): Promise<Page> {
  const page = await driver.browser.newPage();
  await page.goto(address);
  return page;
}

async function marksIn(page: Page): Promise<number> {
  return page.evaluate(() => CSS.highlights.size);
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
