// What is done in a private window is forgotten with it: nothing about its sites is kept, or goes into other windows.
import { expect, onTestFinished } from 'vitest';
import type { Engine } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import type { Driver } from './harness/driver.ts';
import { Reader } from './harness/reader.ts';
import { startTestDriver } from './harness/start-driver.ts';
import { test } from './harness/test.ts';

const page = '<p style="margin: 3em">In Kazakhstan and Uzbekistan';
const marked = { kz: ['Kazakhstan'], uz: ['Uzbekistan'] };

test('a site that is switched off in a private window is kept nowhere, and stays on in other windows', async ({
  engine,
  site,
}) => {
  const driver = await start(engine);
  const before = await kept(driver);
  // First, as Firefox would put its page into the private window.
  const usual = new Reader(driver, await driver.browser.newPage(), site);
  const reader = new Reader(driver, await driver.openPrivatePage(), site);
  await reader.open(page);
  await reader.seesMarks(marked);
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await reader.clickInCard('Off on this site');
  await reader.seesMarks({});
  expect(await kept(driver)).toEqual(before);

  await usual.page.bringToFront();
  await usual.open(page);
  await usual.seesMarks(marked);
  // Whereas what is done in a usual window is kept.
  await usual.hover('Kazakhstan');
  await usual.seesCard('Kazakhstan');
  await usual.clickInCard('Off on this site');
  await usual.seesMarks({});
  expect(JSON.stringify(await kept(driver))).toContain(new URL(usual.page.url()).hostname);
});

async function start(engine: Engine): Promise<Driver> {
  const driver = await startTestDriver(engine, { extension: builtExtension(engine), inPrivateWindows: true });
  onTestFinished(async () => driver.close());
  return driver;
}

/** All that the extension keeps beyond the browser's session. */
async function kept(driver: Driver): Promise<unknown> {
  const own = await driver.openOwnPage('options.html');
  const found = await own.evaluate(async () => {
    const { sync, local } = ('browser' in globalThis ? browser : chrome).storage;
    return { sync: await sync.get(null), local: await local.get(null) };
  });
  await own.close();
  return found;
}

/** What is used of the browsers' API in the extension's own page. */
interface ExtensionApi {
  storage: Record<'sync' | 'local', { get(keys: null): Promise<Record<string, unknown>> }>;
}
declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;
