// Pages that listen for wheel, fingers and keys before anybody else, and hold back what browsers do with them.
import { expect } from 'vitest';
import { boxOfCard, cardAtRest, pointInCard } from '../../browser/harness/card.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';

const types = 'wheel touchstart touchmove touchend keydown keyup keypress mousedown copy selectstart';

/** A target of events, and whether it listens on their way down. */
type Place = readonly [target: 'document' | 'window', capture: boolean];

/** As pages do that scroll by themselves or have keys of their own. Counts what it prevents, by type. */
function preventing(places: readonly Place[], prevented = types): string {
  return `<script>window.prevented = {};
    for (const [target, capture] of ${JSON.stringify(places)})
      for (const type of '${prevented}'.split(' ')) window[target].addEventListener(type, (event) => {
        event.preventDefault();
        prevented[type] = (prevented[type] ?? 0) + 1;
      }, { capture, passive: false });</script>`;
}

const pages: readonly { readonly isFirst: boolean; readonly places: readonly Place[] }[] = [
  {
    isFirst: false,
    places: [
      ['document', false],
      ['document', true],
      ['window', false],
    ],
  },
  // Which is before everybody.
  { isFirst: true, places: [['window', true]] },
];

const sentence =
  '<meta name="viewport" content="width=device-width"><p style="margin: 40px 20px">Talks in Kazakhstan go on.</p><div style="height: 3000px">';
const marked = { kz: ['Kazakhstan'] };

test('where a page prevents every wheel and key, wherever it listens, the card is scrolled by wheel and worked by keys', async ({
  reader,
}) => {
  for (const { places } of pages) {
    await reader.open(`${preventing(places)}${sentence}`);
    await reader.seesMarks(marked);
    // Firefox lets a page keep the keys of extensions' commands to itself.
    await reader.hover('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    await reader.clickInCard('Across Central Asia');
    await cardAtRest(reader.driver, frame);
    await scrollTo(reader, 0);
    await reader.enterCard();
    await reader.driver.turnWheel(reader.page, await pointInCard(reader.driver, reader.page));
    await expect.poll(async () => scrolledIn(reader)).toBeGreaterThan(20);
    await reader.driver.inCard(frame, (root) =>
      root.querySelector<HTMLElement>('[aria-label="Pin"]')?.focus(),
    );
    for (const [key, pinned] of [
      ['Enter', 'true'],
      [' ', 'false'],
      ['Enter', 'true'],
    ] as const) {
      await reader.page.keyboard.press(key);
      await expect.poll(async () => pressed(reader)).toBe(pinned);
    }
    await scrollTo(reader, 0);
    await reader.driver.inCard(frame, (root) => root.querySelector<HTMLElement>('[role="dialog"]')?.focus());
    await reader.page.keyboard.press('PageDown');
    await expect.poll(async () => scrolledIn(reader)).toBeGreaterThan(20);
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    expect(await reader.page.evaluate('scrollY')).toBe(0);
  }
});

test('where a page prevents every touch, wherever it listens, the sheet is scrolled by a finger', async ({
  reader,
}) => {
  for (const { isFirst, places } of pages) {
    await reader.page.setViewport({
      width: 360,
      height: 740,
      hasTouch: true,
      isMobile: reader.driver.engine === 'chromium',
    });
    await reader.open(`${preventing(places, 'touchmove wheel')}${sentence}`);
    await reader.seesMarks(marked);
    await reader.tap('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    const { box } = await boxOfCard(reader.driver, reader.page);
    await reader.driver.inCard(frame, (root) => {
      // So much that it scrolls in any font.
      root.querySelector('.card-body')?.firstElementChild?.setAttribute('style', 'padding-bottom: 900px');
    });
    const middle = (box.top + box.bottom) / 2;
    await reader.driver.swipe(reader.page, { x: 150, y: middle + 80 }, { x: 150, y: middle - 64 });
    await expect.poll(async () => scrolledIn(reader)).toBeGreaterThan(20);
    if (!isFirst) expect(await reader.page.evaluate('prevented')).toEqual({});
    expect(await reader.page.evaluate('scrollY')).toBe(0);
  }
});

async function scrolledIn(reader: Reader): Promise<number> {
  const { frame } = await reader.seesCard('Kazakhstan');
  return reader.driver.inCard(frame, (root) =>
    [...root.querySelectorAll('*')].reduce((most, { scrollTop }) => Math.max(most, scrollTop), 0),
  );
}

async function scrollTo(reader: Reader, top: number): Promise<void> {
  const { frame } = await reader.seesCard('Kazakhstan');
  await reader.driver.inCard(
    frame,
    (root, wanted: number) =>
      root.querySelector('.card-body')?.scrollTo({ top: wanted, behavior: 'instant' }),
    top,
  );
}

async function pressed(reader: Reader): Promise<string | null> {
  const { frame } = await reader.seesCard('Kazakhstan');
  return reader.driver.inCard(frame, (root) => root.querySelector('[aria-label="Pin"]')?.ariaPressed ?? null);
}
