// The `test` of browser tests: each gets a reader with a page in front, in a browser that all tests share.
import { join } from 'node:path';
import { test as base, expect, inject } from 'vitest';
import { builtExtension } from '../../../tools/build.ts';
import { welcomePage } from './address.ts';
import { artifact } from './artifacts.ts';
import type { Driver } from './driver.ts';
import { Reader } from './reader.ts';
import { giveBackPage, isSpare, takePage } from './reader-pages.ts';
import { keepSettingsPage, setSettings, settingsPageOf } from './settings.ts';
import { startSite } from './site.ts';
import { startTestDriver } from './start-driver.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engine: Driver['engine'];
    /** Whether recorded trees are to be replaced. */
    renewsRecords: boolean;
  }
}

const pagesFolder = join(import.meta.dirname, '..', '..', 'pages');

export const test = base
  .extend('engine', { scope: 'worker' }, () => inject('engine'))
  .extend('driver', { scope: 'worker' }, async ({ engine }, { onCleanup }) => {
    const driver = await startTestDriver(engine, { extension: builtExtension(engine) });
    onCleanup(async () => driver.close());
    await (await welcomePage(driver)).close();
    await keepSettingsPage(driver);
    return driver;
  })
  .extend('pagesFolder', { scope: 'worker' }, pagesFolder)
  .extend('site', { scope: 'worker' }, async ({ pagesFolder: folder }, { onCleanup }) => {
    const site = await startSite(folder);
    onCleanup(async () => site.close());
    return site;
  })
  /** A page of the same browser as it comes, to compare with. */
  .extend('plainPage', { scope: 'worker' }, async ({ engine }, { onCleanup }) => {
    const driver = await startTestDriver(engine);
    onCleanup(async () => driver.close());
    return takePage(driver);
  })
  /** What a test has changed, also one that has failed, is not found by the next. */
  .extend('leavesNothing', { auto: true }, async ({ driver }, { onCleanup }) => {
    const before = new Set(await driver.browser.pages());
    onCleanup(async () => {
      const left = (await driver.browser.pages()).filter(
        (page) => !before.has(page) && !isSpare(driver, page),
      );
      // A window may go with the one that has opened it.
      for (const page of left) await page.close().catch(() => undefined);
      await setSettings(driver, {});
      // In Firefox some of what a person prefers is the whole browser's.
      await driver.emulateMedia(settingsPageOf(driver), {});
    });
  })
  .extend('reader', async ({ driver, engine, site, task }, { onCleanup }) => {
    const reader = new Reader(driver, await takePage(driver), site);
    onCleanup(async () => {
      if (task.result?.state === 'fail') {
        // A page behind another draws nothing, and would be waited for for ever.
        await reader.page.bringToFront();
        await reader.page.screenshot({ path: artifact(`${engine} ${task.name}.png`) });
        await reader.page.close();
      } else await giveBackPage(driver, reader.page);
      expect(reader.ownLines, 'lines of the extension in the console').toEqual([]);
    });
    return reader;
  });
