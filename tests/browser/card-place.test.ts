// Where a card stands in a window that the reader has zoomed or pinched; see page/card/place for all else.
import { expect, inject } from 'vitest';
import { boxOfCard } from './harness/card.ts';
import { openOn, windowOf } from './harness/card-place.ts';
import { sessionOf } from './harness/puppeteer-internals.ts';
import { test } from './harness/test.ts';

const gap = 10;

test('at every browser zoom a card keeps its size and its place by the word, and is a sheet where the window is small', async ({
  reader,
}) => {
  // Browser zoom makes CSS pixels larger and leaves the window fewer of them.
  for (const scale of [0.5, 1.25, 2]) {
    await reader.page.setViewport({
      width: Math.round(1280 / scale),
      height: Math.round(800 / scale),
      deviceScaleFactor: scale,
    });
    const { card, word } = await openOn(reader, '<p style="margin: 3em 6em">From Kazakhstan south');
    expect(card.right - card.left).toBe(340);
    expect(card.top - word.bottom).toBeCloseTo(gap, 0);
    expect(await reader.cardIsBeside('Kazakhstan')).toBe(true);
  }
  await reader.page.setViewport({ width: 320, height: 200, deviceScaleFactor: 4 });
  const { card } = await openOn(reader, '<p>From Kazakhstan');
  const window = await windowOf(reader);
  expect(card).toMatchObject({ left: 0, right: window.right, bottom: window.bottom });
  expect(card.top).toBeGreaterThanOrEqual(0);
});

// Pinching is not to be had from Firefox on a desktop.
if (inject('engine') === 'chromium') {
  test('a card stays in what is seen of a window that is pinched larger', async ({ reader }) => {
    await reader.open('<p style="margin: 3em 6em">From Kazakhstan south');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await sessionOf(reader.page.mainFrame()).send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await reader.page.waitForFunction(() => visualViewport?.scale === 2);
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    const { box } = await boxOfCard(reader.driver, reader.page);
    const seen = await reader.page.evaluate(() => {
      const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0 } = visualViewport ?? {};
      return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
    });
    expect(seen.right - seen.left).toBeLessThan(700);
    expect(box.left).toBeGreaterThanOrEqual(seen.left);
    expect(box.top).toBeGreaterThanOrEqual(seen.top);
    expect(box.right).toBeLessThanOrEqual(seen.right);
    expect(box.bottom).toBeLessThanOrEqual(seen.bottom);
  });
}
