// The first minute: the page that opens after the extension has been installed, and its paragraph to try.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { Reader } from './harness/reader.ts';
import { openPopup } from './harness/popup-reader.ts';
import { setSettings } from './harness/settings.ts';
import { test as base } from './harness/test.ts';

/** Somebody who reads the welcome page as any other. */
const test = base.extend('newcomer', async ({ driver, site }, { onCleanup }) => {
  const page = await driver.openOwnPage('welcome.html');
  onCleanup(async () => page.close());
  await page.bringToFront();
  return new Reader(driver, page, site);
});

test('the welcome page marks its paragraph and not the picture of a card, follows the settings, and is a page whose mentions the popup lists', async ({
  newcomer,
  driver,
}) => {
  await expect
    .poll(async () => wordsMarked(newcomer.page, '.try'))
    .toEqual(['CSTO', 'Central Asia', 'Kazakhstan', 'Kyrgyzstan']);
  expect(await wordsMarked(newcomer.page, '.card-picture')).toEqual([]);
  await setSettings(driver, { enabled: false });
  await expect.poll(async () => wordsMarked(newcomer.page, 'main')).toEqual([]);
  await setSettings(driver, {});
  await expect.poll(async () => wordsMarked(newcomer.page, '.try')).toHaveLength(4);
  const popup = await openPopup(driver, newcomer.page);
  await popup.sees('Kazakhstan\n1 mention');
});

test('the welcome page opens a real card on hovering and by the command, without a switch for a site that there is not', async ({
  newcomer,
}) => {
  await expect.poll(async () => wordsMarked(newcomer.page, '.try')).toHaveLength(4);
  await newcomer.pressCommand('next-mention');
  await newcomer.seesCard('Central Asia');
  await newcomer.page.keyboard.press('Escape');
  await newcomer.seesNoCard();
  await newcomer.hover('Kazakhstan');
  const card = await newcomer.seesCard('Kazakhstan');
  expect(card.buttons).toContain('Copy with citation');
  expect(card.buttons).not.toContain('Off on this site');
  await newcomer.page.keyboard.press('Escape');
  await newcomer.seesNoCard();
});

/** The words marked within an element, sorted. */
async function wordsMarked(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((within) => {
    const words: string[] = [];
    CSS.highlights.forEach((highlight) =>
      highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (startContainer.parentElement?.closest(within)) words.push(range.toString());
      }),
    );
    return words.toSorted();
  }, selector);
}
