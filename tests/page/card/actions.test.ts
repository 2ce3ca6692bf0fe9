// What can be done in a card: copy, switch the site off, unfold, go to other cards and back.
import { describe, expect } from 'vitest';
import { factsAbout } from '../../../data/facts.ts';
import { factText } from '../../../data/texts.ts';
import { languageIn } from '../../../locales/languages.ts';
import { boxOfCard, wordsCome } from '../../browser/harness/card.ts';
import { opensCardByHover } from '../../browser/harness/looks.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const { texts } = languageIn('en');

test('copying tells a screen reader, and the card shows its source again after a while', async ({
  reader,
}) => {
  await opensCardByHover(reader, sentence);
  const { frame } = await boxOfCard(reader.driver, reader.page);
  const hasStatus = await reader.driver.inCard(frame, (root) => root.querySelector('output') !== null);
  expect(hasStatus).toBe(true);
  const said = wordsCome(reader.driver, frame, 'Copied 2 facts');
  await reader.clickInCard('Copy with citation');
  await said;
  await reader.passes(2000);
  await expect.poll(async () => (await reader.card())?.text).not.toContain('Copied');
});

test('a site that was switched off in a card that is closed now has no more cards', async ({ reader }) => {
  await opensCardByHover(reader, sentence);
  await reader.clickInCard('Off on this site');
  await reader.seesMarks({});
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
  await reader.page.mouse.move(60, 60, { steps: 5 });
  expect(await reader.opensCard()).toBe(false);
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
    await opensCardByHover(reader, sentence);
    await reader.clickInCard('Across Central Asia');
    await reader.clickInCard('Central Asia');
    await reader.seesCard('Central Asia');
  });
});

describe('unfolding', () => {
  test('shows the rest in place and keeps the card by its word', async ({ reader }) => {
    await opensCardByHover(reader, sentence);
    await reader.unfoldMore();
    const last =
      factsAbout('kz')
        .map((fact) => factText(texts, fact, 'kz'))
        .at(-1) ?? '';
    await expect.poll(async () => spaced((await reader.card())?.text ?? '')).toContain(spaced(last));
    expect(await reader.cardIsBeside('Kazakhstan')).toBe(true);
  });

  test.for(['more', 'Across Central Asia'])(
    'has what was folded seen, though the card is full: %s',
    async (fold, { reader }) => {
      await opensCardByHover(reader, sentence);
      const { length: shown } = await reader.factsInCard();
      if (fold === 'more') await reader.unfoldMore();
      else await reader.clickInCard(fold);
      await expect.poll(async () => unfoldedIsSeen(reader, shown)).toBe(true);
    },
  );
});

/** Text without regard to line breaks. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Whether the first of the facts that were unfolded is whole between the card's edges and its row of folds. */
async function unfoldedIsSeen(reader: Reader, before: number): Promise<boolean> {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  return reader.driver.inCard(
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
