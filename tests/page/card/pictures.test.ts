// How cards look, compared with recorded pictures. `npm run test:page -- pictures -u` renews them in browser/pictures/.
import { describe, expect } from 'vitest';
import type { ScreenshotClip } from 'puppeteer-core';
import { commands } from 'vitest/browser';
import { subjectIds } from '../../../data/subjects.ts';
import { installedMarkStyle, markRules } from '../../../page/marks/mark-style.ts';
import { boxOfCard } from '../../browser/harness/card.ts';
import { measuresOfSheet, seesMeasures } from '../../browser/harness/card-measures.ts';
import type { Media } from '../../browser/harness/driver.ts';
import type { Comparison } from '../../browser/harness/pictures.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** Compares what is in a box of the tab with the recorded picture of this name, or records it anew. */
    comparePicture: (name: string, clip: ScreenshotClip) => Promise<Comparison>;
  }
}

interface State {
  readonly name: string;
  readonly mention?: string;
  /** The subject's name, if the mention is another word. */
  readonly card?: string;
  readonly html?: string;
  readonly media?: Media;
  /** Pixels of the screen to one of the page's. */
  readonly zoom?: number;
  readonly isTouch?: boolean;
  readonly act?: (reader: Reader) => Promise<void>;
}

/** The page is given it by the background. */
const marksAsInstalled = markRules(installedMarkStyle, { all: subjectIds, inLinks: subjectIds }, false);

const usual = { width: 800, height: 760 };
const phone = { width: 360, height: 740 };
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
  { name: 'zoomed twice', zoom: 2 },
  { name: 'touch', isTouch: true },
  { name: 'touch dark', isTouch: true, media: dark, html: darkPage },
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

describe('a card looks as recorded', () => {
  test.for(states)('$name', async (state, { annotate, reader }) => {
    await show(reader, state);
    await seesMeasures(reader, state.isTouch ? measuresOfSheet(phone) : undefined);
    const { reason, difference } = await commands.comparePicture(state.name, await surroundingsOf(reader));
    if (reason !== undefined)
      await annotate(`Only measured, not compared with its picture: ${reason}.`, 'notice');
    expect(difference).toBeUndefined();
  });
});

async function show(reader: Reader, state: State): Promise<void> {
  const {
    mention = 'Kazakhstan',
    card = 'Kazakhstan',
    html = `<p>On the road to ${mention}`,
    media,
    zoom,
    isTouch = false,
  } = state;
  const zoomed = zoom === undefined ? usual : { width: 640, height: 500, deviceScaleFactor: zoom };
  await reader.page.setViewport(isTouch ? phone : zoomed);
  await reader.driver.emulateMedia(reader.page, { ...media, reducedMotion: true });
  // A busy computer may take a while to come from the word to the card.
  await reader.sets({ closeDelay: 1000 });
  await reader.open(
    `<!doctype html><style>body { margin: 24px; font: 18px/1.5 serif } ${marksAsInstalled}</style>${html}`,
  );
  await expect.poll(async () => Object.values(await reader.marks()).flat()).toContain(mention);
  if (isTouch) await reader.tap(mention);
  else await reader.hover(mention);
  await reader.seesCard(card);
  await state.act?.(reader);
  // No button is pointed at, no name of one shown.
  const { box } = await boxOfCard(reader.driver, reader.page);
  if (!isTouch) await reader.page.mouse.move(box.left + 40, box.top + 24, { steps: 2 });
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

/** The box of the card with its notch, and of something of the page around it: the page begins where the tab does. */
async function surroundingsOf(reader: Reader): Promise<ScreenshotClip> {
  const { box } = await boxOfCard(reader.driver, reader.page);
  const [width, height] = await reader.page.evaluate(() => [innerWidth, innerHeight] as const);
  const [left, top] = [Math.max(0, Math.floor(box.left) - 16), Math.max(0, Math.floor(box.top) - 40)];
  return {
    x: left,
    y: top,
    width: Math.min(width, Math.ceil(box.right) + 16) - left,
    height: Math.min(height, Math.ceil(box.bottom) + 40) - top,
  };
}
