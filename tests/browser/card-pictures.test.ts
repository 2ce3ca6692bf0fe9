// How cards look, compared with recorded pictures. `npm run test:browser -- card-pictures -u` renews them in pictures/.
import { describe, expect, inject } from 'vitest';
import { builtExtension } from '../../tools/build.ts';
import { boxOfCard } from './harness/card.ts';
import type { Driver, Media } from './harness/driver.ts';
import { differenceFromRecord, pictureFonts, renewPicture, whyIncomparable } from './harness/pictures.ts';
import { Reader } from './harness/reader.ts';
import { startTestDriver } from './harness/start-driver.ts';
import { test as base } from './harness/test.ts';

interface State {
  readonly name: string;
  readonly mention?: string;
  /** The subject's name, if the mention is another word. */
  readonly card?: string;
  readonly html?: string;
  readonly media?: Media;
  readonly window?: { width: number; height: number; deviceScaleFactor?: number; hasTouch?: boolean };
  readonly act?: (reader: Reader) => Promise<void>;
}

const phone = { width: 360, height: 740, hasTouch: true };
const dark = { colorScheme: 'dark' } as const;
const darkPage = '<body style="background: #10151a; color: #ddd"><p>Oil from Kazakhstan travels far';

const states: readonly State[] = [
  { name: 'light' },
  { name: 'dark', media: dark, html: darkPage },
  { name: 'forced colours', media: { forcedColors: true } },
  {
    name: 'right to left',
    html: '<html dir="rtl" lang="ar"><p>النفط القادم من كازاخستان',
    mention: 'كازاخستان',
  },
  { name: 'zoomed twice', window: { width: 640, height: 500, deviceScaleFactor: 2 } },
  { name: 'touch', window: phone },
  { name: 'touch dark', window: phone, media: dark, html: darkPage },
  { name: 'pinned and unfolded', act: pinAndUnfold },
  { name: 'region', mention: 'Central Asia', card: 'Central Asia' },
  { name: 'folded by topic', mention: 'Central Asia', card: 'Central Asia', act: unfoldATopic },
  { name: 'organisation', mention: 'CSTO', card: 'CSTO' },
  {
    name: 'above its word',
    mention: 'Tajikistan',
    card: 'Tajikistan',
    html: '<p style="margin-block-start: 690px">To Tajikistan',
  },
];

const test = base
  /** A browser whose only fonts are those of the record. */
  .extend('pictureDriver', { scope: 'worker' }, async ({ engine }, { onCleanup }) => {
    const driver = await withFonts(() => startTestDriver(engine, { extension: builtExtension(engine) }));
    onCleanup(async () => driver.close());
    return driver;
  });

describe('a card looks as recorded', () => {
  test.for(states)('$name', async (state, { annotate, pictureDriver, site }) => {
    const reader = new Reader(pictureDriver, await pictureDriver.browser.newPage(), site);
    await show(reader, state);
    await measuresAreAsDesigned(reader, state);
    const picture = await pictureOf(reader);
    // On a slow computer it may have closed before the hand came to it: that is nothing to record.
    await boxOfCard(pictureDriver, reader.page);
    const reason = await whyIncomparable(pictureDriver);
    if (inject('renewsRecords')) await renewPicture(pictureDriver, state.name, picture);
    else if (reason !== undefined)
      await annotate(`Only measured, not compared with its picture: ${reason}.`, 'notice');
    else expect(differenceFromRecord(pictureDriver.engine, state.name, picture)).toBeUndefined();
    await reader.page.close();
  });
});

async function show(reader: Reader, state: State): Promise<void> {
  const {
    mention = 'Kazakhstan',
    card = 'Kazakhstan',
    html = `<p>On the road to ${mention}`,
    media,
    window,
  } = state;
  await reader.page.setViewport({ width: 800, height: 760, ...window });
  await reader.driver.emulateMedia(reader.page, { ...media, reducedMotion: true });
  // A busy computer may take a while to come from the word to the card.
  await reader.sets({ closeDelay: 1000 });
  await reader.open(`<!doctype html><style>body { margin: 24px; font: 18px/1.5 serif }</style>${html}`);
  await expect.poll(async () => Object.values(await reader.marks()).flat()).toContain(mention);
  if (window?.hasTouch === true) await reader.tap(mention);
  else await reader.hover(mention);
  await reader.seesCard(card);
  await state.act?.(reader);
  // No button is pointed at, no name of one shown.
  const { box } = await boxOfCard(reader.driver, reader.page);
  if (window?.hasTouch !== true) await reader.page.mouse.move(box.left + 40, box.top + 24, { steps: 2 });
}

async function pinAndUnfold(reader: Reader): Promise<void> {
  await reader.clickInCard('Pin');
  await reader.unfoldMore();
  await reader.page.mouse.click(60, 24);
}

async function unfoldATopic(reader: Reader): Promise<void> {
  await pinAndUnfold(reader);
  await reader.clickInCard('Migration');
  await reader.page.mouse.click(60, 24);
}

/** The card with its notch, and something of the page around it. */
async function pictureOf(reader: Reader): Promise<Uint8Array> {
  const { box } = await boxOfCard(reader.driver, reader.page);
  const [width, height] = await reader.page.evaluate(() => [innerWidth, innerHeight] as const);
  const [left, top] = [Math.max(0, Math.floor(box.left) - 16), Math.max(0, Math.floor(box.top) - 40)];
  return reader.page.screenshot({
    clip: {
      x: left,
      y: top,
      width: Math.min(width, Math.ceil(box.right) + 16) - left,
      height: Math.min(height, Math.ceil(box.bottom) + 40) - top,
    },
  });
}

/** Holds with whatever fonts: width, greatest height, padding and sizes of type. */
async function measuresAreAsDesigned(reader: Reader, { window }: State): Promise<void> {
  const { frame, box } = await boxOfCard(reader.driver, reader.page);
  const isSheet = window?.hasTouch === true;
  expect(box.right - box.left).toBe(isSheet ? phone.width : 340);
  expect(box.bottom - box.top).toBeLessThanOrEqual(isSheet ? 0.75 * phone.height : 472);
  const [name, text] = await reader.driver.inCard(frame, (root) =>
    ['.name', '.text'].map((selector) => {
      const element = root.querySelector(selector);
      if (element === null) throw new Error(`The card has no ${selector}.`);
      const { fontSize, lineHeight } = getComputedStyle(element);
      const start = element.getBoundingClientRect().left;
      // A number times the letters: some ten-thousandths more than it is drawn.
      return { type: `${fontSize}/${Math.floor(Number.parseFloat(lineHeight))}px`, start };
    }),
  );
  expect(name?.type).toBe('22px/26px');
  expect(text?.type).toBe(isSheet ? '16px/24px' : '14px/20px');
  expect(text?.start).toBeCloseTo(box.left + (isSheet ? 16 : 17), 0);
}

/** Starts a browser that takes its fonts from the record's list. */
async function withFonts(start: () => Promise<Driver>): Promise<Driver> {
  const before = process.env['FONTCONFIG_FILE'];
  process.env['FONTCONFIG_FILE'] = pictureFonts;
  try {
    return await start();
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
}
