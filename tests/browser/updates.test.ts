// Pages that stay open while the extension comes, goes and comes again, as it does at each update.
import { describe, expect, onTestFinished } from 'vitest';
import type { Engine } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { store } from '../../tools/release/store.ts';
import { welcomePage } from './harness/address.ts';
import { Reader } from './harness/reader.ts';
import type { Site } from './harness/site.ts';
import { startTestDriver } from './harness/start-driver.ts';
import { test } from './harness/test.ts';

const page = `<link rel="icon" href="data:,"><p style="margin: 3em">Oil from Kazakhstan travels far.`;
const marked = { kz: ['Kazakhstan'] };

describe('a page that is open', () => {
  test('is as it was once the extension is taken away', async ({ engine, site }) => {
    const { reader, lines, remove } = await readerWithOwnBrowser(engine, site);
    await reader.open(page);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await remove();
    // Firefox ends the script without a word to it: what it has shown is put right by the next that comes.
    if (engine === 'chromium') {
      await reader.page.mouse.move(600, 500, { steps: 5 });
      await reader.seesNoCard();
      await reader.seesMarks({});
    }
    await reader.page.mouse.move(120, 60, { steps: 5 });
    await reader.page.evaluate(() => document.body.append('And Uzbekistan'));
    await reader.idles();
    expect(lines).toEqual([]);
  });

  test('has marks and cards of what is installed now, and is not loaded again', async ({ engine, site }) => {
    const { reader, lines, remove, install } = await readerWithOwnBrowser(engine, site);
    await reader.open(page);
    await reader.seesMarks(marked);
    await reader.page.evaluate(() => Reflect.set(window, 'isSamePage', true));
    await remove();
    await reader.page.evaluate(() => document.querySelector('p')?.append(' And Uzbekistan.'));
    await install();
    await reader.page.bringToFront();
    await reader.seesMarks({ ...marked, uz: ['Uzbekistan'] });
    await reader.hover('Uzbekistan');
    await reader.seesCard('Uzbekistan');
    await reader.clickInCard('Pin');
    await reader.clickInCard('Close');
    await reader.seesNoCard();
    expect(await reader.page.evaluate(() => Reflect.get(window, 'isSamePage'))).toBe(true);
    expect(lines).toEqual([]);
  });

  test('is read by an extension that is installed for the first time', async ({ engine, site }) => {
    const { reader, install } = await readerWithOwnBrowser(engine, site, false);
    await reader.open(page);
    await install();
    await reader.page.bringToFront();
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });
});

/** A reader with a browser to put extensions into, and everything that is written to the page's console. */
async function readerWithOwnBrowser(engine: Engine, site: Site, isInstalled = true) {
  const extension = builtExtension(engine);
  const driver = await startTestDriver(engine, { ...(isInstalled && { extension }) });
  onTestFinished(async () => driver.close());
  if (isInstalled) await (await welcomePage(driver)).close();
  const reader = new Reader(driver, await driver.browser.newPage(), site);
  const lines: string[] = [];
  reader.page.on('console', (message) => lines.push(message.text()));
  reader.page.on('pageerror', (error) => lines.push(String(error)));
  const id = engine === 'firefox' ? store.addOnId : new URL(driver.extensionOrigin).host;
  return {
    reader,
    lines,
    remove: async () => driver.browser.uninstallExtension(id),
    install: async () => driver.browser.installExtension(extension),
  };
}
