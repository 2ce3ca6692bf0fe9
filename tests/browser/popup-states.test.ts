// What the toolbar popup says where it cannot list mentions: why, and the way out.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished } from 'vitest';
import { openPopup } from './harness/popup-reader.ts';
import { setSettings } from './harness/settings.ts';
import { test } from './harness/test.ts';

const andSearch = 'You can still search all facts here.';

describe('in place of mentions the popup says', () => {
  // Not in the page of the next: after a PDF Chromium sometimes never comes to another document.
  test('that the page is a PDF', async ({ reader, driver, site }) => {
    const headers = { 'content-type': 'application/pdf' };
    await reader.page.goto(site.add(pdf, { name: 'paper.pdf', headers }));
    const popup = await openPopup(driver, reader.page);
    await popup.sees('This page is a PDF');
    await popup.sees(andSearch);
  });

  test('that plain XML and a picture are no text to read', async ({ reader, driver, site }) => {
    for (const [type, body] of [
      ['application/xml', '<?xml version="1.0"?><list><place>Kazakhstan</place></list>'],
      ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Kazakhstan</text></svg>'],
    ] as const) {
      await reader.page.goto(site.add(body, { headers: { 'content-type': type } }));
      await reader.idles();
      expect(await reader.marks()).toEqual({});
      const popup = await openPopup(driver, reader.page);
      await popup.sees('This page is not a text to read');
      await popup.sees(andSearch);
      await popup.popup.close();
    }
  });

  test('that it cannot run on the browser’s own pages, in its store and on itself, and finds all that is searched for', async ({
    reader,
    driver,
    engine,
  }) => {
    const own = await driver.openOwnPage('popup.html');
    await expect
      .poll(async () => own.evaluate(() => document.body.innerText))
      .toContain('Fact Cards cannot run on this page');
    await own.close();
    await reader.page.bringToFront();
    for (const address of [
      // Where the browser says that a page did not come.
      'http://site.example:65534/',
      engine === 'firefox' ? 'https://addons.mozilla.org/' : 'https://chromewebstore.google.com/',
    ]) {
      await visit(reader.page, address);
      const popup = await openPopup(driver, reader.page);
      await popup.sees('Fact Cards cannot run on this page');
      await popup.popup.close();
    }
    await visit(reader.page, engine === 'firefox' ? 'about:license' : 'chrome://version');
    const popup = await openPopup(driver, reader.page);
    await popup.sees('Fact Cards cannot run on this page');
    await popup.sees(andSearch);
    await popup.searchFor('drones');
    await popup.sees('1 fact for “drones”');
    await popup.searchFor('uranium');
    await popup.sees('No fact mentions “uranium”');
  });

  test('that files are not allowed, where they are not', async ({ reader, driver, engine }) => {
    const file = join(import.meta.dirname, '..', '..', 'sample', 'article.html');
    await visit(reader.page, pathToFileURL(file).href);
    const popup = await openPopup(driver, reader.page);
    // Chromium allows them to extensions that tests install.
    await popup.sees(engine === 'firefox' ? 'No permission for files' : 'On this page');
  });

  test('that the page is still loading, and then its mentions', async ({ reader, driver }) => {
    const slow = await startSlowSite('<p>In Kazakhstan');
    onTestFinished(slow.close);
    const coming = reader.page.goto(slow.url);
    const finish = await slow.asked;
    const popup = await openPopup(driver, reader.page);
    await popup.sees('The page is still loading');
    finish();
    await popup.sees('Kazakhstan\n1 mention');
    await coming;
  });

  test('that the site is off, a domain above it or everything, and switches it on', async ({
    reader,
    driver,
  }) => {
    const article = '<p>In Kazakhstan';
    await setSettings(driver, { sitesOff: ['site.example'] });
    await reader.open(article, { host: 'sub.site.example' });
    let popup = await openPopup(driver, reader.page);
    await popup.sees('Off on sub.site.example');
    await popup.sees('site.example and all sites below it are switched off');
    await popup.popup.close();

    await reader.open(article);
    popup = await openPopup(driver, reader.page);
    await popup.sees('Off on site.example');
    await popup.click('Show on site.example');
    await popup.sees('Kazakhstan\n1 mention');
    await reader.seesMarks({ kz: ['Kazakhstan'] });

    await setSettings(driver, { enabled: false });
    await popup.sees('Off on all sites');
    await popup.click('Switch on');
    await popup.sees('Kazakhstan\n1 mention');
  });
});

/** Goes to an address of which drivers do not believe that it can be opened. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { timeout: 2000 }).catch(() => undefined);
  expect(page.isClosed()).toBe(false);
}

/** A site whose one page has begun, and ends when told to. */
async function startSlowSite(beginning: string) {
  const asked = Promise.withResolvers<() => void>();
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write(beginning);
    asked.resolve(() => response.end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://site.example:${port}/`, asked: asked.promise, close: () => void server.close() };
}

const pdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
