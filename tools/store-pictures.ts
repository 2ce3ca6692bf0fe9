// Makes the five pictures that stores show, 1280 × 800, by running the extension on pages of our own. The README shows
// the first.
// Run: npm run store-pictures
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../settings/settings.ts';
import { cardAtRest, frameWithCard, pointOfControl, readCard } from '../tests/browser/harness/card.ts';
import type { Driver } from '../tests/browser/harness/driver.ts';
import { moveTo, pointOfMention } from '../tests/browser/harness/pointer.ts';
import { setSettings } from '../tests/browser/harness/settings.ts';
import { settledMarks } from '../tests/browser/harness/settled.ts';
import { type Site, startSite } from '../tests/browser/harness/site.ts';
import { startTestDriver } from '../tests/browser/harness/start-driver.ts';
import { waitFor } from '../tests/browser/harness/wait.ts';
import { build } from './build.ts';

interface Picture {
  /** The file's name, and what is seen. */
  readonly name: string;
  readonly page: string;
  readonly colorScheme: 'light' | 'dark';
  readonly language: Settings['language'];
  /** Words on the page whose card is open; without them the toolbar popup is. */
  readonly hover?: string;
  /** A control of the card that is pressed. */
  readonly press?: RegExp;
}

const pictures: readonly Picture[] = [
  { name: '1-card', page: 'article.html', colorScheme: 'light', language: 'en', hover: 'Kazakhstan' },
  {
    name: '2-more-facts-dark',
    page: 'article.html',
    colorScheme: 'dark',
    language: 'en',
    hover: 'Kyrgyzstan',
    press: /\d+ more/,
  },
  { name: '3-popup', page: 'article.html', colorScheme: 'light', language: 'en' },
  { name: '4-card-ru', page: 'article-ru.html', colorScheme: 'light', language: 'ru', hover: 'Узбекистане' },
  { name: '5-popup-ru-dark', page: 'article-ru.html', colorScheme: 'dark', language: 'ru' },
];

const size = { width: 1280, height: 800 };
const folder = join(import.meta.dirname, '../docs/store/pictures');
mkdirSync(folder, { recursive: true });
const site = await startSite(join(import.meta.dirname, '../sample'));
const driver = await startTestDriver('chromium', { extension: build('chromium', true) });
try {
  for (const picture of pictures) {
    const file = join(folder, `${picture.name}.png`);
    writeFileSync(file, await take(driver, site, picture));
    console.log(file);
  }
} finally {
  await driver.close();
  await site.close();
}

async function take(browser: Driver, from: Site, picture: Picture): Promise<Uint8Array> {
  await setSettings(browser, { language: picture.language });
  const page = await browser.browser.newPage();
  await page.setViewport(size);
  await browser.emulateMedia(page, { colorScheme: picture.colorScheme });
  await page.goto(from.urlOf(picture.page, 'news.example'));
  await waitFor('A mark', async () => Object.keys(await settledMarks(page)).length > 0, 30_000);
  if (picture.hover === undefined) return withPopup(browser, page, picture);
  await openCard(browser, page, picture.hover);
  if (picture.press) await press(browser, page, picture.press);
  const shot = await page.screenshot();
  await page.close();
  return shot;
}

async function openCard(browser: Driver, page: Page, words: string): Promise<void> {
  await moveTo(page, await pointOfMention(page, words));
  const frame = await waitFor('A card', async () => frameWithCard(page));
  await cardAtRest(browser, frame);
}

async function press(browser: Driver, page: Page, name: RegExp): Promise<void> {
  const card = await readCard(browser, page);
  const button = card?.buttons.find((candidate) => name.test(candidate));
  if (card === undefined || button === undefined) throw new Error(`The card has no button ${name}.`);
  const { x, y } = await pointOfControl(browser, page, button);
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.click(x, y);
  // What unfolds scrolls into view.
  await setTimeout(500);
}

/** The page with the popup where the toolbar would open it: a picture of a page has none, so two are laid over. */
async function withPopup(browser: Driver, page: Page, { colorScheme }: Picture): Promise<Uint8Array> {
  const own = await browser.openOwnPage('options.html');
  await page.bringToFront();
  const tab = await own.evaluate(activeTab);
  await own.close();
  const behind = await page.screenshot({ encoding: 'base64' });
  const popup = await browser.openOwnPage(`popup.html?tab=${tab}`);
  await browser.emulateMedia(popup, { colorScheme });
  await popup.setViewport({ width: 400, height: 600 });
  // What it shows of the page, which may let it wait.
  await popup.waitForSelector('.subject-row');
  // It blinks, so that one picture would have it and the next would not.
  await popup.addStyleTag({ content: '* { caret-color: transparent !important }' });
  // As high as what it holds, as the toolbar makes it.
  const height = await popup.$eval('.popup', (element) => Math.ceil(element.getBoundingClientRect().height));
  await popup.setViewport({ width: 400, height });
  const front = await popup.screenshot({ encoding: 'base64' });
  await popup.close();
  await page.goto('about:blank');
  await page.setContent(
    `<style>body { margin: 0; overflow: hidden } #popup { position: fixed; top: 8px; right: 24px; border-radius: 8px;
      box-shadow: 0 2px 4px rgb(0 0 0 / 0.25), 0 12px 40px rgb(0 0 0 / 0.35) }</style>
    <img src="data:image/png;base64,${behind}"><img id="popup" src="data:image/png;base64,${front}">`,
  );
  const shot = await page.screenshot();
  await page.close();
  return shot;
}

/** Runs in a page of the extension. */
async function activeTab(): Promise<number | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** What is used of the browser's API in the extension's own page. */
declare const chrome: {
  tabs: { query(about: { active: boolean; currentWindow: boolean }): Promise<{ id?: number }[]> };
};
