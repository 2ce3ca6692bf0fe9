// The `test` of browser tests: each gets a reader with a fresh page in a browser that all tests share.
import { join } from 'node:path';
import { test as base, expect, inject } from 'vitest';
import { ensureBrowser } from '../../../tools/browsers-install.ts';
import { builtExtension } from '../../../tools/build.ts';
import { welcomePage } from './address.ts';
import { artifact } from './artifacts.ts';
import type { Driver } from './driver.ts';
import { Reader } from './reader.ts';
import { startSite } from './site.ts';
import { startDriver } from './start-driver.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engine: Driver['engine'];
    /** Whether recorded pictures and trees are to be replaced. */
    renewsRecords: boolean;
  }
}

const pagesFolder = join(import.meta.dirname, '..', '..', 'pages');

export const test = base
  .extend('engine', { scope: 'worker' }, () => inject('engine'))
  .extend('driver', { scope: 'worker' }, async ({ engine }, { onCleanup }) => {
    const driver = await startDriver(engine, {
      executablePath: ensureBrowser(undefined, engine).path,
      extension: builtExtension(engine),
      headless: true,
      network: 'tests',
    });
    onCleanup(async () => driver.close());
    await (await welcomePage(driver)).close();
    return driver;
  })
  .extend('pagesFolder', { scope: 'worker' }, pagesFolder)
  .extend('site', { scope: 'worker' }, async ({ pagesFolder: folder }, { onCleanup }) => {
    const site = await startSite(folder);
    onCleanup(async () => site.close());
    return site;
  })
  /** The same browser as it comes, to compare with. */
  .extend('plainDriver', { scope: 'worker' }, async ({ engine }, { onCleanup }) => {
    const driver = await startDriver(engine, {
      executablePath: ensureBrowser(undefined, engine).path,
      headless: true,
      network: 'tests',
    });
    onCleanup(async () => driver.close());
    return driver;
  })
  .extend('reader', async ({ driver, engine, site, task }, { onCleanup }) => {
    const reader = new Reader(driver, await driver.browser.newPage(), site);
    onCleanup(async () => {
      if (task.result?.state === 'fail') {
        // A page behind another draws nothing, and would be waited for for ever.
        await reader.page.bringToFront();
        await reader.page.screenshot({ path: artifact(`${engine} ${task.name}.png`) });
      }
      await reader.page.close();
      expect(reader.ownLines, 'lines of the extension in the console').toEqual([]);
    });
    return reader;
  });
