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
  test('that the page is a PDF', async ({ reader, driver, site }) => {
    const headers = { 'content-type': 'application/pdf' };
    await reader.page.goto(site.add(pdf, { name: 'paper.pdf', headers }));
    const popup = await openPopup(driver, reader.page);
    await popup.sees('This page is a PDF');
    await popup.sees(andSearch);
  });

  test.for([
    ['plain XML', 'application/xml', '<?xml version="1.0"?><list><place>Kazakhstan</place></list>'],
    [
      'a picture',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Kazakhstan</text></svg>',
    ],
  ] as const)('that %s is no text to read', async ([, type, body], { reader, driver, site }) => {
    await reader.page.goto(site.add(body, { headers: { 'content-type': type } }));
    const popup = await openPopup(driver, reader.page);
    await popup.sees('This page is not a text to read');
    await popup.sees(andSearch);
  });

  test('that it cannot run on a page of the browser', async ({ reader, driver, engine }) => {
    await visit(reader.page, engine === 'firefox' ? 'about:license' : 'chrome://version');
    const popup = await openPopup(driver, reader.page);
    await popup.sees('Fact Cards cannot run on this page');
    await popup.sees(andSearch);
  });

  test('that it cannot run on itself, opened as a page', async ({ driver }) => {
    const popup = await driver.openOwnPage('popup.html');
    await expect
      .poll(async () => popup.evaluate(() => document.body.innerText))
      .toContain('Fact Cards cannot run on this page');
    await popup.close();
  });

  test('that it cannot run in the add-on store', async ({ reader, driver, engine }) => {
    await visit(
      reader.page,
      engine === 'firefox' ? 'https://addons.mozilla.org/' : 'https://chromewebstore.google.com/',
    );
    const popup = await openPopup(driver, reader.page);
    await popup.sees('Fact Cards cannot run on this page');
  });

  test('that it cannot run where the browser says that a page did not come', async ({ reader, driver }) => {
    await visit(reader.page, 'http://site.example:65534/');
    const popup = await openPopup(driver, reader.page);
    await popup.sees('Fact Cards cannot run on this page');
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

  test('that nothing was found, in which languages, and what the settings leave out', async ({
    reader,
    driver,
  }) => {
    await reader.open('<p>A text about something else');
    const popup = await openPopup(driver, reader.page);
    await popup.sees('No mentions on this page');
    await popup.sees('Capitals and leaders are not looked for');
    await popup.click('Names were looked for in');
    await popup.sees('Kazakh');
    await popup.sees('Uzbek');
  });

  test('that the site is off, and switches it on', async ({ reader, driver }) => {
    await setSettings(driver, { sitesOff: ['site.example'] });
    await reader.open('<p>In Kazakhstan');
    const popup = await openPopup(driver, reader.page);
    await popup.sees('Off on site.example');
    await popup.click('Show on site.example');
    await popup.sees('Kazakhstan\n1 mention');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
  });

  test('that a domain above the site is off', async ({ reader, driver }) => {
    await setSettings(driver, { sitesOff: ['site.example'] });
    await reader.open('<p>In Kazakhstan', { host: 'sub.site.example' });
    const popup = await openPopup(driver, reader.page);
    await popup.sees('Off on sub.site.example');
    await popup.sees('site.example and all sites below it are switched off');
  });

  test('that everything is off, and switches it on', async ({ reader, driver }) => {
    await setSettings(driver, { enabled: false });
    await reader.open('<p>In Kazakhstan');
    const popup = await openPopup(driver, reader.page);
    await popup.sees('Off on all sites');
    await popup.click('Switch on');
    await popup.sees('Kazakhstan\n1 mention');
  });

  test('all the same, everything that is searched for', async ({ reader, driver, engine }) => {
    await visit(reader.page, engine === 'firefox' ? 'about:license' : 'chrome://version');
    const popup = await openPopup(driver, reader.page);
    await popup.searchFor('drones');
    await popup.sees('1 fact for “drones”');
    await popup.searchFor('uranium');
    await popup.sees('No fact mentions “uranium”');
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
