// What can be done in a card: copy, switch the site off and on, open the popup, go to other cards and back.
import { languageIn } from '../../locales/languages.ts';
import { factText } from '../../data/texts.ts';
import { describe, expect } from 'vitest';
import { factsAbout } from '../../data/facts.ts';
import { boxOfCard, frameWithCard, wordsCome } from './harness/card.ts';
import { clipboardText } from './harness/clipboard.ts';
import type { Driver } from './harness/driver.ts';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const marked = { kz: ['Kazakhstan'] };
const { texts } = languageIn('en');
const [first] = factsAbout('kz').map((fact) => factText(texts, fact, 'kz'));

describe('copying', () => {
  test.for([
    ['on a page without https', 'site.example', sentence],
    ['where the clipboard’s own interface is', 'localhost', sentence],
    [
      'in a sandboxed frame',
      'site.example',
      `<iframe width="700" height="700" sandbox="allow-scripts" srcdoc='${sentence}'></iframe>`,
    ],
    [
      'in a frame of another site',
      'localhost',
      `<iframe width="700" height="700" src="data:text/html,${encodeURIComponent(sentence)}"></iframe>`,
    ],
  ] as const)('the card’s facts with their source works %s', async ([, host, html], { reader }) => {
    await openByHover(reader, html, host);
    await pressAndSee(reader, 'Copy with citation', 'Copied 2 facts with citation');
    const text = await clipboardText(reader);
    expect(text).toContain(`Kazakhstan: ${first}`);
    expect(text).toMatch(/\[Stated, para\. \d+\]/);
    expect(text).toContain('Source: “Russia and Central Asia: Never Closer or Drifting Apart?”');
  });

  test('one fact copies that fact alone', async ({ reader }) => {
    await openByHover(reader, sentence);
    await pressAndSee(reader, 'Copy this fact with citation', 'Copied 1 fact with citation');
    const lines = (await clipboardText(reader)).split('\n').filter((line) => line.startsWith('Kazakhstan: '));
    expect(lines).toHaveLength(1);
  });

  test('tells a screen reader once, and shows its source again after a while', async ({ reader }) => {
    await openByHover(reader, sentence);
    const { dialog } = await reader.seesCard('Kazakhstan');
    expect(JSON.stringify(dialog)).toMatch(/"role":"status(bar)?"/);
    await pressAndSee(reader, 'Copy with citation', 'Copied 2 facts');
    await expect.poll(async () => (await reader.card())?.text).not.toContain('Copied');
  });
});

describe('switching off', () => {
  test('takes the marks off the site at once, and undoing brings them back', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.clickInCard('Off on this site');
    await reader.seesMarks({});
    await seesInCard(reader, 'Off on site.example');
    await reader.clickInCard('Undo');
    await reader.seesMarks(marked);
    await reader.page.mouse.move(900, 700, { steps: 5 });
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test('keeps nothing of the card once it is closed', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.clickInCard('Off on this site');
    await reader.seesMarks({});
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    await reader.page.mouse.move(60, 60, { steps: 5 });
    expect(await reader.opensCard()).toBe(false);
  });
});

describe('from card to card', () => {
  test('there is a way from Kyrgyzstan to the CSTO and back, in the same place', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kyrgyzstan');
    await reader.seesMarks({ kg: ['Kyrgyzstan'] });
    await reader.hover('Kyrgyzstan');
    await reader.seesCard('Kyrgyzstan');
    const { box } = await boxOfCard(reader.driver, reader.page);
    await reader.clickInCard('CSTO');
    await reader.seesCard('CSTO');
    const moved = (await boxOfCard(reader.driver, reader.page)).box;
    expect([moved.left, moved.top]).toEqual([box.left, box.top]);
    await reader.clickInCard('Back to Kyrgyzstan');
    await reader.seesCard('Kyrgyzstan');
  });

  test('what holds for the region leads to the region’s card', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.clickInCard('Across Central Asia');
    await reader.clickInCard('Central Asia');
    await reader.seesCard('Central Asia');
  });

  test('unfolding shows the rest in place and keeps the card by its word', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.unfoldMore();
    const last =
      factsAbout('kz')
        .map((fact) => factText(texts, fact, 'kz'))
        .at(-1) ?? '';
    await seesInCard(reader, last.replaceAll(/\s+/g, ' '));
    expect(await reader.cardIsBeside('Kazakhstan')).toBe(true);
  });

  test.for(['more', 'Across Central Asia'])(
    'what is unfolded is seen, though the card is full: %s',
    async (fold, { driver, reader }) => {
      await openByHover(reader, sentence);
      const { length: shown } = await reader.factsInCard();
      if (fold === 'more') await reader.unfoldMore();
      else await reader.clickInCard(fold);
      await expect.poll(async () => unfoldedIsSeen(driver, reader, shown)).toBe(true);
    },
  );
});

test('the card’s link to its source opens one tab', async ({ driver, reader }) => {
  await reader.open('<p style="margin: 3em">Kazakhstan');
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.click('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  const before = await driver.browser.pages();
  await reader.clickInCard('Carnegie');
  await expect.poll(async () => (await driver.browser.pages()).length).toBe(before.length + 1);
  await reader.idles();
  const opened = (await driver.browser.pages()).filter((page) => !before.includes(page));
  for (const page of opened) await page.close();
  expect(opened.length).toBe(1);
});

/** Whether the first of the facts that were unfolded is whole between the card's edges and its row of folds. */
async function unfoldedIsSeen(driver: Driver, reader: Reader, before: number): Promise<boolean> {
  const { frame } = await boxOfCard(driver, reader.page);
  return driver.inCard(
    frame,
    (root, index: number) => {
      const boxOf = (selector: string): DOMRect | undefined =>
        root.querySelector(selector)?.getBoundingClientRect();
      const body = boxOf('.card-body');
      const row = boxOf('.folds');
      const fact = boxOf('.folds ~ div .fact') ?? boxOf(`.fact:nth-child(${index + 1})`);
      if (!body || !row || !fact) return false;
      const isBesideRow = fact.bottom <= row.top || fact.top >= row.bottom - 1;
      return isBesideRow && fact.top >= body.top && fact.bottom <= body.bottom;
    },
    before,
  );
}

async function openByHover(reader: Reader, html: string, host = 'site.example'): Promise<void> {
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

async function seesInCard(reader: Reader, words: string): Promise<void> {
  await expect.poll(async () => (await reader.card())?.text.replaceAll(/\s+/g, ' ')).toContain(words);
  expect(await frameWithCard(reader.page)).toBeDefined();
}
