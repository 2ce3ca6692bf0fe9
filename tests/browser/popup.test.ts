// What a person does in the toolbar popup, opened by its button beside a page.
import { describe, expect } from 'vitest';
import { openPopup } from './harness/popup-reader.ts';
import { test } from './harness/test.ts';

const page = `
  <p style="block-size: 3000px">Most of Kazakhstan’s oil leaves by pipe.</p>
  <p>A minister from Kazakhstan spoke of Central Asia.</p>
  <iframe srcdoc="<p>Uzbekistan in a frame"></iframe>`;

describe('the toolbar popup', () => {
  test('opens with the cursor in the search box', async ({ reader, driver }) => {
    await reader.open(page);
    const popup = await openPopup(driver, reader.page);
    await popup.seesFocusOn('Search subjects and facts');
  });

  test('lists what the page mentions, in all frames, the most often mentioned first', async ({
    reader,
    driver,
  }) => {
    await reader.open(page);
    const popup = await openPopup(driver, reader.page);
    await popup.sees('4 mentions');
    await expect
      .poll(async () =>
        popup.popup.run((document) =>
          [...document.querySelectorAll('.subject-row')].map((row) => row.textContent),
        ),
      )
      .toEqual(['Kazakhstan2 mentions', 'Central Asia1 mention', 'Uzbekistan1 mention']);
  });

  test('offers all subjects in rows that begin one below the other', async ({ reader, driver }) => {
    await reader.open('<p>Nothing here');
    const popup = await openPopup(driver, reader.page);
    await popup.sees('Look up');
    const rows = await popup.popup.run((document) => {
      const edges = new Map<number, number>();
      const line = document.querySelector('.subject-links');
      const walker = document.createTreeWalker(line ?? document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        for (const { left, bottom } of range.getClientRects())
          edges.set(Math.round(bottom), Math.min(edges.get(Math.round(bottom)) ?? Infinity, left));
      }
      return [...edges.values()].map(Math.round);
    });
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows).size).toBe(1);
  });

  test('lists the first mention of a page that had none', async ({ reader, driver }) => {
    await reader.open('<p>Nothing here yet');
    const popup = await openPopup(driver, reader.page);
    await popup.seesNo('Reading the page');
    await reader.page.evaluate(() => document.body.append('In Kazakhstan'));
    await popup.sees('Kazakhstan\n1 mention');
  });

  test('follows what changes on the page', async ({ reader, driver }) => {
    await reader.open(page);
    const popup = await openPopup(driver, reader.page);
    await popup.sees('4 mentions');
    await reader.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Tajikistan too'));
    await popup.sees('Tajikistan\n1 mention');
    await reader.page.evaluate(() => document.querySelector('iframe')?.remove());
    await popup.seesNo('Uzbekistan\n1 mention');
  });

  test('follows the tab to another page', async ({ reader, driver }) => {
    await reader.open(page);
    const popup = await openPopup(driver, reader.page);
    await popup.sees('4 mentions');
    await reader.open('<p>Only Kyrgyzstan');
    await popup.sees('Kyrgyzstan\n1 mention');
    await popup.seesNo('Kazakhstan\n');
  });

  test('goes by keys to a mention, opens its card and closes', async ({ reader, driver }) => {
    await reader.open(page);
    const popup = await openPopup(driver, reader.page);
    await popup.sees('4 mentions');
    await popup.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await popup.seesFocusOn('Kazakhstan');
    await popup.press('Enter');
    await popup.sees('A minister from Kazakhstan spoke');
    await popup.press('ArrowDown', 'ArrowDown', 'Enter');
    await reader.seesCard('Kazakhstan');
    expect(await reader.page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await popup.closes();
  });

  test('steps from mention to mention and stays open', async ({ reader, driver }) => {
    await reader.open(page);
    const popup = await openPopup(driver, reader.page);
    await popup.sees('4 mentions');
    await popup.click('Next mention');
    await reader.seesCard('Kazakhstan');
    await popup.click('Previous mention');
    await reader.seesCard('Uzbekistan');
    await popup.click('Previous mention');
    await reader.seesCard('Central Asia');
    expect(await popup.popup.isOpen()).toBe(true);
  });

  test('lists the first of fifty thousand mentions, and goes to them', async ({ reader, driver, site }) => {
    await reader.page.goto(site.urlOf('many-mentions.html'));
    await expect
      .poll(async () => reader.markCounts(), { timeout: 180_000 })
      .toEqual({ kz: 25_000, uz: 25_000 });
    const popup = await openPopup(driver, reader.page);
    await popup.sees('1,000+ mentions');
    await popup.sees('Uzbekistan\n500+ mentions');
    await popup.click('Kazakhstan');
    await expect
      .poll(async () => popup.popup.run((document) => document.querySelectorAll('.mention').length))
      .toBe(500);
    await popup.click('500');
    await reader.seesCard('Kazakhstan');
    expect(await reader.page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await popup.closes();
    await reader.pressCommand('next-mention');
    await reader.seesCard('Uzbekistan');
  });

  test('Escape clears the search and closes the popup only then', async ({ reader, driver, engine }) => {
    await reader.open(page);
    const popup = await openPopup(driver, reader.page);
    await popup.type('drones');
    await popup.sees('1 fact for “drones”');
    await popup.press('Escape');
    // Firefox closes the panel itself, whatever its content makes of the key.
    if (engine === 'chromium') {
      await popup.sees('On this page');
      expect(await popup.query()).toBe('');
      await popup.press('Escape');
    }
    await popup.closes();
  });
});

describe('the search', () => {
  test('leads with Enter to everything that is said about a subject', async ({ reader, driver }) => {
    await reader.open('<p>Nothing here');
    const popup = await openPopup(driver, reader.page);
    await popup.type('uzbek');
    await popup.sees('“uzbek”');
    await popup.press('Enter');
    await popup.sees('Across Central Asia');
    await popup.seesFocusOn('Uzbekistan');
    await popup.click('Back');
    await popup.sees('“uzbek”');
  });
});

describe('the switch of a site', () => {
  test('takes the marks off every open page of the site at once, and can be undone', async ({
    reader,
    driver,
    site,
  }) => {
    const other = await driver.browser.newPage();
    await other.goto(site.add('<p>In Tajikistan', { host: 'news.example' }));
    await expect.poll(async () => other.evaluate(() => CSS.highlights.size)).toBe(1);
    await reader.open(page, { host: 'news.example' });
    const popup = await openPopup(driver, reader.page);
    await popup.click('Show on news.example');
    await popup.sees('Off on news.example');
    await reader.seesMarks({});
    await expect.poll(async () => other.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.click('Undo');
    await popup.sees('4 mentions');
    await other.close();
  });

  test('of everything takes the marks off all sites', async ({ reader, driver }) => {
    await reader.open(page);
    const popup = await openPopup(driver, reader.page);
    await popup.click('Switch off on all sites');
    await popup.sees('Off on all sites');
    await reader.seesMarks({});
    await popup.click('Switch on');
    await popup.sees('4 mentions');
  });
});
