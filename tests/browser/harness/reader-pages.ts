// The page that a reader has in front. To open one costs browsers more than most tests do with it.
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type Driver, headlessViewport } from './driver.ts';
import { isolated } from './puppeteer-internals.ts';
import { within } from './wait.ts';

/** Pages that tests have given back, by browser: one each. */
const spares = new WeakMap<Driver, Page>();

/** How long a page of the tests' own site may take to come, in milliseconds; reached only where something is broken. */
const patience = 120_000;
/** A page that says nothing for so long is no ordinary one. */
const silence = 5_000;

/** A page in front, as it is opened: new, or the one that was given back. */
export async function takePage(driver: Driver): Promise<Page> {
  const spare = spares.get(driver);
  spares.delete(driver);
  if (spare !== undefined && (await comesToFront(spare))) return spare;
  const page = await driver.browser.newPage();
  page.setDefaultTimeout(patience);
  return page;
}

/** Keeps a page for the next test if nothing in it is other than as it was opened, else closes it. */
export async function giveBackPage(driver: Driver, page: Page): Promise<void> {
  if (page.isClosed()) return;
  if (!(await isAsOpened(page)) || !(await driver.isReusable(page))) {
    await page.close();
    return;
  }
  for (const type of ['console', 'pageerror', 'request'] as const) page.removeAllListeners(type);
  await driver.emulateMedia(page, {});
  await page.mouse.reset();
  spares.set(driver, page);
}

/** Whether a page is that which will be taken next. */
export function isSpare(driver: Driver, page: Page): boolean {
  return spares.get(driver) === page;
}

/** Whether a page shows nothing out of the ordinary, and what is in it goes away quickly for the next. */
async function isAsOpened(page: Page): Promise<boolean> {
  const isOfTests = page.url().startsWith('http://site.example:');
  if (!isOfTests || !isDeepStrictEqual(page.viewport(), headlessViewport)) return false;
  const looking = isolated(page.mainFrame()).evaluate(isOrdinary);
  // The browser's own pages may answer never.
  return within(
    silence,
    looking.catch(() => false),
    false,
  );
}

/** Whether a page still is one for the driver: the session of one that was prerendered ends a while after. */
async function comesToFront(page: Page): Promise<boolean> {
  return page.bringToFront().then(
    () => true,
    () => false,
  );
}

/** Runs in the page. What shows a PDF lives in processes of its own, and may be navigated no more. */
function isOrdinary(): boolean {
  if (document.contentType !== 'text/html') return false;
  const text = document.documentElement?.textContent ?? '';
  const isSmall = document.getElementsByTagName('*').length < 1000 && text.length < 100_000;
  return isSmall && visualViewport?.scale === 1 && document.fullscreenElement === null;
}
