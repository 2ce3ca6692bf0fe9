// The keys for copying and pasting, and what is on the clipboard.
import type { Page } from 'puppeteer-core';
import type { Reader } from './reader.ts';
import { waitFor } from './wait.ts';

/** Presses the keys that copy what is selected. */
export async function copyByKeys(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('c', { commands: ['Copy'] });
  await page.keyboard.up('Control');
}

/** Pastes what is on the clipboard into a page of its own. */
export async function clipboardText(reader: Reader): Promise<string> {
  const page = await reader.driver.browser.newPage();
  await page.goto(reader.site.add('<textarea autofocus></textarea>'));
  await page.bringToFront();
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  // Firefox asks another process for it.
  const text = await waitFor('What was copied', async () =>
    page.$eval('textarea', ({ value }) => value !== '' && value),
  );
  await page.close();
  return text;
}
