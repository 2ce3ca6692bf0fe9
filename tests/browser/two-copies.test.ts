// The extension installed twice, as from a store and from a folder: one works, the other is silent.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import type { Engine } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { store } from '../../tools/release/store.ts';
import { Reader } from './harness/reader.ts';
import type { Site } from './harness/site.ts';
import { startTestDriver } from './harness/start-driver.ts';
import { test } from './harness/test.ts';
import { waitFor } from './harness/wait.ts';

const page = `<link rel="icon" href="data:,">
  <p style="margin: 3em">In Kazakhstan and Uzbekistan</p><p style="margin: 3em">Central Asia and Tajikistan</p>
  <script>
    window.hosts = 0;
    new MutationObserver((records) => {
      for (const { addedNodes, target } of records)
        if (target === document.documentElement) window.hosts += addedNodes.length;
    }).observe(document, { childList: true, subtree: true });
    window.wentOut = 0;
    let shown = 0;
    setInterval(() => {
      const before = shown;
      shown = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
      if (shown < before) window.wentOut++;
    });
  </script>`;

const marked = {
  kz: ['Kazakhstan'],
  uz: ['Uzbekistan'],
  'central-asia': ['Central Asia'],
  tj: ['Tajikistan'],
};

test(
  'with the extension installed twice a page has one set of marks and one card at a time, and one goes on where the other is removed',
  { timeout: 600_000 },
  async ({ engine, site }) => {
    const { reader, lines, removeFirst } = await readerWithTwoCopies(engine, site);
    for (let visit = 0; visit < 3; visit++) {
      await reader.open(page);
      await reader.seesMarks(marked);
      await reader.hover('Kazakhstan');
      await reader.seesCard('Kazakhstan');
      await reader.idles();
      await reader.page.evaluate(() => Reflect.set(window, 'marks', CSS.highlights.get('fact-cards-kz')));
      await reader.page.keyboard.press('Escape');
      await reader.seesNoCard();
      await reader.hover('Tajikistan');
      await reader.seesCard('Tajikistan');
      await reader.idles();
      expect(await reader.page.evaluate(() => Number(Reflect.get(window, 'hosts')))).toBe(2);
      expect(await reader.page.evaluate(() => Number(Reflect.get(window, 'wentOut')))).toBe(0);

      await addMention(reader);
      await reader.seesMarks({ ...marked, kz: ['Kazakhstan', 'Kazakhstan'] });
      await reader.idles();
      const isSame = await reader.page.evaluate(
        () => Reflect.get(window, 'marks') === CSS.highlights.get('fact-cards-kz'),
      );
      expect(isSame).toBe(true);
    }

    // So long that marks come little by little.
    await reader.open(`<link rel="icon" href="data:,">${'<p>Kazakhstan and Uzbekistan</p>'.repeat(5000)}`);
    await expect.poll(async () => reader.markCounts(), { timeout: 180_000 }).toEqual({ kz: 5000, uz: 5000 });
    await reader.hover('Uzbekistan', 3);
    await reader.seesCard('Uzbekistan');
    await reader.idles();
    expect(await reader.page.$$eval('html > div', (hosts) => hosts.length)).toBe(1);

    await reader.page.mouse.move(1000, 700);
    await reader.open(page);
    await reader.seesMarks(marked);
    await removeFirst();
    await reader.page.mouse.move(200, 70, { steps: 5 });
    await addMention(reader);
    await reader.idles();
    await reader.open(page);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    expect(lines).toEqual([]);
  },
);

async function addMention(reader: Reader): Promise<void> {
  await reader.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Kazakhstan again'));
}

/** A reader with two copies, and everything that is written to the page's console, which itself writes nothing. */
async function readerWithTwoCopies(engine: Engine, site: Site) {
  const first = builtExtension(engine);
  const driver = await startTestDriver(engine, { extension: first });
  onTestFinished(async () => driver.close());
  const firstId = engine === 'firefox' ? store.addOnId : new URL(driver.extensionOrigin).host;
  await driver.browser.installExtension(copyOf(first));
  // Each opens its welcome page once it is ready.
  const areThere = async (): Promise<boolean> => {
    const pages = await driver.browser.pages();
    const urls = await Promise.all(pages.map(addressOf));
    return urls.filter((url) => url.endsWith('/welcome.html')).length === 2;
  };
  await waitFor('The second welcome page', areThere, 120_000);
  const reader = new Reader(driver, await driver.browser.newPage(), site);
  const lines: string[] = [];
  reader.page.on('console', (message) => lines.push(message.text()));
  reader.page.on('pageerror', (error) => lines.push(String(error)));
  return { reader, lines, removeFirst: async () => driver.browser.uninstallExtension(firstId) };
}

/** As the page itself knows it: the protocol's record stays behind where a tab changes its process. */
async function addressOf(candidate: Page): Promise<string> {
  return candidate.evaluate(() => location.href).catch(() => '');
}

/** Another folder is another extension to Chromium, another id to Firefox. */
function copyOf(extension: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fact-cards-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(extension, folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replaceAll(store.addOnId, `second-${store.addOnId}`),
  );
  return folder;
}
