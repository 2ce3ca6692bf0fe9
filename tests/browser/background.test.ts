// What the extension does outside of pages: the number on its button, its commands, the words it is asked to look up.
import type { Page, Protocol } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { badgeOf } from './harness/badge.ts';
import type { Driver } from './harness/driver.ts';
import { seePopup } from './harness/popup-reader.ts';
import type { Reader } from './harness/reader.ts';
import { setSettings } from './harness/settings.ts';
import { test } from './harness/test.ts';

const page = `
  <p>Kazakhstan, Kazakhstan and the Kazakh capital</p>
  <p>Central Asia</p>
  <iframe srcdoc="<p>Central Asia and Uzbekistan"></iframe>`;

test('the number on the button is that of the subjects in all frames of the page, and follows the page, the site’s switch and its setting', async ({
  reader,
  driver,
}) => {
  await reader.open(page);
  const badge = await badgeOf(driver, reader.page);
  await badge.shows('3');
  await reader.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Turkmenistan'));
  await badge.shows('4');
  for (const settings of [{ sitesOff: ['site.example'] }, { badge: false }]) {
    await setSettings(driver, settings);
    await badge.shows('');
    await setSettings(driver, {});
    await badge.shows('4');
  }
  await reader.open('<p>Only Kyrgyzstan');
  await badge.shows('1');
  await reader.open('<p>Nothing');
  await badge.shows('');
});

test('a command switches the site off and on', async ({ reader, driver }) => {
  await giveKeys(driver, 'toggle-site', 'Alt+Shift+O');
  await reader.open('<p>In Kazakhstan');
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.pressCommand('toggle-site');
  await reader.seesMarks({});
  await reader.pressCommand('toggle-site');
  await reader.seesMarks({ kz: ['Kazakhstan'] });
});

test('a command looks up what is selected', async ({ reader, driver }) => {
  await giveKeys(driver, 'look-up-selection', 'Alt+Shift+Y');
  for (const [words, outcome, subject] of [
    ['drones', '1 fact for “drones”', 'Tajikistan'],
    ['Kyrgistan', 'Nothing fits exactly; this is similar:', 'Kyrgyzstan'],
  ] as const) {
    await reader.open(`<p>${words}`);
    await reader.page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await reader.pressCommand('look-up-selection');
    const popup = await seePopup(driver);
    await popup.sees(outcome);
    await popup.sees(subject);
    await expect.poll(async () => popup.query()).toBe(words);
    await popup.popup.close();
  }
});

test('commands act in the page where the keyboard is in a frame without a mention, and where such a frame has gone', async ({
  reader,
  driver,
}) => {
  await giveKeys(driver, 'look-up-selection', 'Alt+Shift+Y');
  await reader.open('<p>drones</p><p>In Kazakhstan</p>');
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await clickIntoNewFrame(reader.page);
  await seesNextMention(reader);
  await clickIntoNewFrame(reader.page);
  await takeFramesAway(reader.page);
  await seesNextMention(reader);
  await clickIntoNewFrame(reader.page);
  await takeFramesAway(reader.page);
  await reader.page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('p') ?? document),
  );
  await reader.pressCommand('look-up-selection');
  const popup = await seePopup(driver);
  await expect.poll(async () => popup.query()).toBe('drones');
  await popup.popup.close();
});

test('a card opens the popup with its subject', async ({ reader, driver }) => {
  await reader.open('<p>In Kazakhstan');
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await reader.clickInCard('Open in popup');
  const popup = await seePopup(driver);
  await popup.sees('1 mention on this page');
  await popup.sees('Across Central Asia');
  await popup.seesFocusOn('Kazakhstan');
});

// Firefox 153 closes its storage to nobody, and lets nobody run anything beside a content script.
if (inject('engine') === 'chromium') {
  test('a script of ours in a page reads nothing of what is stored, and switches its site off only while a card is open', async ({
    reader,
    driver,
  }) => {
    const ask = `chrome.runtime.sendMessage({ type: 'switch-site', isOn: false })`;
    await setSettings(driver, { sitesOff: ['secret.example'] });
    await reader.open('<p>Kazakhstan');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    for (const area of ['local', 'sync', 'session']) {
      const answer = await inOwnWorld(reader.page, driver, `chrome.storage.${area}.get(null)`);
      expect(answer).toMatch(/not allowed/);
    }
    await inOwnWorld(reader.page, driver, ask);
    expect(await reader.marks()).toEqual({ kz: ['Kazakhstan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await inOwnWorld(reader.page, driver, ask);
    await reader.seesMarks({});
  });
}

async function clickIntoNewFrame(shown: Page): Promise<void> {
  await shown.evaluate(() => document.body.append(document.createElement('iframe')));
  await shown.click('iframe');
  await expect.poll(async () => shown.evaluate(() => document.activeElement?.localName)).toBe('iframe');
}

async function takeFramesAway(shown: Page): Promise<void> {
  await shown.$$eval('iframe', (frames) => frames.forEach((frame) => frame.remove()));
}

async function seesNextMention(reader: Reader): Promise<void> {
  await reader.pressCommand('next-mention');
  await reader.seesCard('Kazakhstan');
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
  await takeFramesAway(reader.page);
}

/** What the extension's own world in a page is answered, as JSON, or the error. Chromium only. */
async function inOwnWorld(shown: Page, driver: Driver, question: string): Promise<string> {
  const session = await shown.createCDPSession();
  try {
    const worlds: Protocol.Runtime.ExecutionContextDescription[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const own = worlds.find(({ origin }) => origin === driver.extensionOrigin);
    if (!own) throw new Error('The extension has no world in this page.');
    const { result } = await session.send('Runtime.evaluate', {
      contextId: own.id,
      expression: `${question}.then(JSON.stringify, String)`,
      awaitPromise: true,
    });
    return String(result.value);
  } finally {
    await session.detach();
  }
}

/** As a person can in the browser's settings: these commands have no keys as installed. */
async function giveKeys(driver: Driver, name: string, shortcut: string): Promise<void> {
  // In Chromium only the browser's own settings can; there the tests do without.
  if (driver.engine === 'chromium') return;
  const own = await driver.openOwnPage('options.html');
  await own.evaluate(async (command) => browser.commands.update(command), { name, shortcut });
  await own.close();
}

/** What is used of the browsers' API in the extension's own page. */
interface ExtensionApi {
  commands: { update(command: { name: string; shortcut: string }): Promise<void> };
}
declare const browser: ExtensionApi;
