// What is done in a card that reaches beyond its page: to the clipboard, to the settings, to another tab.
import { expect } from 'vitest';
import { factsAbout } from '../../data/facts.ts';
import { factText } from '../../data/texts.ts';
import { languageIn } from '../../locales/languages.ts';
import { boxOfCard, wordsCome } from './harness/card.ts';
import { clipboardText } from './harness/clipboard.ts';
import { pressAll } from './harness/press-all.ts';
import { pressedOf } from './harness/forging.ts';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const marked = { kz: ['Kazakhstan'] };
const { texts } = languageIn('en');
const [first] = factsAbout('kz').map((fact) => factText(texts, fact, 'kz'));

test.for([
  [
    'pages, with https and without',
    [
      { host: 'site.example', html: sentence },
      // Where the clipboard's own interface is.
      { host: 'localhost', html: sentence },
    ],
  ],
  [
    'frames, sandboxed and of another site',
    [
      {
        host: 'site.example',
        html: `<iframe width="700" height="700" sandbox="allow-scripts" srcdoc='${sentence}'></iframe>`,
      },
      {
        host: 'localhost',
        html: `<iframe width="700" height="700" src="data:text/html,${encodeURIComponent(sentence)}"></iframe>`,
      },
    ],
  ],
] as const)(
  'facts are copied with their source in %s, all of a card or one',
  async ([, pages], { reader }) => {
    for (const { host, html } of pages) {
      await openByHover(reader, html, host);
      await pressAndSee(reader, 'Copy with citation', 'Copied 2 facts with citation');
      const text = await clipboardText(reader);
      expect(text).toContain(`Kazakhstan: ${first}`);
      expect(text).toMatch(/\[Stated, para\. \d+\]/);
      expect(text).toContain('Source: “Russia and Central Asia: Never Closer or Drifting Apart?”');
    }
    // The page was behind another, with which its card has gone.
    await reader.page.bringToFront();
    await reader.page.mouse.move(1000, 700);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await pressAndSee(reader, 'Copy this fact with citation', 'Copied 1 fact with citation');
    const lines = (await clipboardText(reader)).split('\n').filter((line) => line.startsWith('Kazakhstan: '));
    expect(lines).toHaveLength(1);
  },
);

test('a site is switched off in a card, which takes its marks at once, and undoing brings them back', async ({
  reader,
}) => {
  await openByHover(reader, sentence);
  await reader.clickInCard('Off on this site');
  await reader.seesMarks({});
  await expect
    .poll(async () => (await reader.card())?.text.replaceAll(/\s+/g, ' '))
    .toContain('Off on site.example');
  await reader.clickInCard('Undo');
  await reader.seesMarks(marked);
  await reader.page.mouse.move(900, 700, { steps: 5 });
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
});

test('the card’s link to its source opens one tab, and none by a script with the card’s own elements in hand', async ({
  driver,
  reader,
}) => {
  await reader.open(sentence);
  await reader.seesMarks(marked);
  await reader.click('Kazakhstan');
  const { frame } = await reader.seesCard('Kazakhstan');
  const before = await driver.browser.pages();
  await driver.inCard(frame, pressAll);
  await reader.idles();
  expect(await pressedOf(reader, 'Pin')).toBe('false');
  expect((await driver.browser.pages()).length).toBe(before.length);
  await reader.clickInCard('Carnegie');
  await expect.poll(async () => (await driver.browser.pages()).length).toBe(before.length + 1);
  await reader.idles();
  const opened = (await driver.browser.pages()).filter((page) => !before.includes(page));
  for (const page of opened) await page.close();
  expect(opened.length).toBe(1);
});

async function openByHover(reader: Reader, html: string, host = 'site.example'): Promise<void> {
  await reader.page.bringToFront();
  await reader.open(html, { host });
  await reader.seesMarks(marked);
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
}

/** Presses a control of the card and waits for words that may go before they could be asked for. */
async function pressAndSee(reader: Reader, control: string, words: string): Promise<void> {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  const seen = wordsCome(reader.driver, frame, words);
  await reader.clickInCard(control);
  await seen;
}
