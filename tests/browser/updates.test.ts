// Pages that stay open while the extension is updated, goes and comes again.
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { builtExtension } from '../../tools/build.ts';
import { store } from '../../tools/release/store.ts';
import { welcomePage } from './harness/address.ts';
import { openPopupTab } from './harness/popup-reader.ts';
import { Reader } from './harness/reader.ts';
import { startTestDriver } from './harness/start-driver.ts';
import { test } from './harness/test.ts';

const page = `<link rel="icon" href="data:,"><p style="margin: 3em">Oil from Kazakhstan travels far.`;
const marked = { kz: ['Kazakhstan'] };

test('an open page keeps its marks when the extension is updated, is as it was once that is taken away, and has marks and cards of what is installed then, without being loaded again', async ({
  engine,
  site,
}) => {
  const extension = builtExtension(engine);
  const driver = await startTestDriver(engine, { extension });
  onTestFinished(async () => driver.close());
  await (await welcomePage(driver)).close();
  const lines: string[] = [];
  const openPage = async (): Promise<Reader> => {
    const reader = new Reader(driver, await driver.browser.newPage(), site);
    reader.page.on('console', (message) => lines.push(message.text()));
    reader.page.on('pageerror', (error) => lines.push(String(error)));
    await reader.open(page);
    return reader;
  };
  const reader = await openPage();
  await reader.seesMarks(marked);

  // As the browser does for a new version: the extension starts anew, its scripts in open pages stay behind.
  await driver.browser.installExtension(extension);
  const popup = await openPopupTab(driver, reader.page);
  // In a tab of its own it hides the page, which is read in one slice at most while nobody sees it.
  await reader.page.bringToFront();
  await popup.sees('Kazakhstan\n1 mention');
  await reader.seesMarks(marked);
  expect(await titlesOf(await driver.browser.pages())).not.toContain('Welcome to Central Asia Fact Cards');

  const stays = await openPage();
  await stays.seesMarks(marked);
  await stays.page.evaluate(() => Reflect.set(window, 'isSamePage', true));
  await reader.page.bringToFront();
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await driver.browser.uninstallExtension(
    engine === 'firefox' ? store.addOnId : new URL(driver.extensionOrigin).host,
  );
  // Firefox ends the script without a word to it: what it has shown is put right by the next that comes.
  if (engine === 'chromium') {
    await reader.page.mouse.move(600, 500, { steps: 5 });
    await reader.seesNoCard();
    await reader.seesMarks({});
  }
  await reader.page.mouse.move(120, 60, { steps: 5 });
  await reader.page.evaluate(() => document.body.append('And Uzbekistan'));
  await reader.idles();
  await stays.page.evaluate(() => document.querySelector('p')?.append(' And Uzbekistan.'));
  const opensBefore = await openPage();

  await driver.browser.installExtension(extension);
  await opensBefore.page.bringToFront();
  await opensBefore.seesMarks(marked);
  await opensBefore.hover('Kazakhstan');
  await opensBefore.seesCard('Kazakhstan');
  await stays.page.bringToFront();
  await stays.seesMarks({ ...marked, uz: ['Uzbekistan'] });
  await stays.hover('Uzbekistan');
  await stays.seesCard('Uzbekistan');
  await stays.clickInCard('Pin');
  await stays.clickInCard('Close');
  await stays.seesNoCard();
  expect(await stays.page.evaluate(() => Reflect.get(window, 'isSamePage'))).toBe(true);
  expect(lines).toEqual([]);
});

async function titlesOf(pages: readonly Page[]): Promise<string[]> {
  return Promise.all(pages.map(async (tab) => tab.title().catch(() => 'closed')));
}
