// The card as tools for accessibility meet it: axe finds nothing in any state.
import { describe, expect } from 'vitest';
import { subjectIds, subjectOf } from '../../../data/subjects.ts';
import { boxOfCard, wordsCome } from '../../browser/harness/card.ts';
import type { Media } from '../../browser/harness/driver.ts';
import { violationsIn } from '../../browser/harness/card-axe.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';

interface State {
  readonly name: string;
  readonly subject?: string;
  readonly media?: Media;
  readonly isTouch?: boolean;
  readonly act?: (reader: Reader) => Promise<void>;
}

const press =
  (...names: string[]) =>
  async (reader: Reader): Promise<void> => {
    for (const name of names) await reader.clickInCard(name);
  };

const unfold = async (reader: Reader): Promise<void> => reader.unfoldMore();

const pinAndUnfold = async (reader: Reader): Promise<void> => {
  await press('Pin')(reader);
  await unfold(reader);
};

const copy = async (reader: Reader): Promise<void> => {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  const said = wordsCome(reader.driver, frame, 'Copied');
  await reader.clickInCard('Copy with citation');
  await said;
};

const states: readonly State[] = [
  ...subjectIds.map((id) => ({ name: subjectOf(id).name, subject: subjectOf(id).name })),
  { name: 'pinned and unfolded', act: pinAndUnfold },
  { name: 'as a sheet', subject: 'Tajikistan', isTouch: true },
  { name: 'after copying', subject: 'Turkmenistan', act: copy },
  { name: 'with the region’s facts unfolded', act: press('Across Central Asia') },
  { name: 'come from another card', subject: 'Kyrgyzstan', act: press('CSTO') },
  { name: 'in dark colours', media: { colorScheme: 'dark' } },
  { name: 'in dark colours, pinned', media: { colorScheme: 'dark' }, act: press('Pin') },
  { name: 'in the system’s colours', media: { forcedColors: true } },
  { name: 'as a dark sheet, unfolded', isTouch: true, media: { colorScheme: 'dark' }, act: unfold },
];

describe('axe finds nothing in a card', () => {
  test.for(states)('$name', async (state, { reader }) => {
    await show(reader, state);
    expect(await violationsIn(reader)).toEqual([]);
  });
});

async function show(
  reader: Reader,
  { subject = 'Kazakhstan', media = {}, isTouch = false, act }: State,
): Promise<void> {
  await reader.driver.emulateMedia(reader.page, { ...media, reducedMotion: true });
  // In a dialog the card is within the page's body, where alone axe looks for what is behind a text.
  await reader.open(`<!doctype html><html lang="en"><title>News</title>
    <dialog style="inset: 0; width: 90vw; height: 90vh"><p style="margin: 2em">On ${subject}.</dialog>
    <script>document.querySelector('dialog').showModal()</script>`);
  await expect.poll(async () => Object.keys(await reader.marks())).toHaveLength(1);
  if (isTouch) await reader.tap(subject);
  else await reader.hover(subject);
  await reader.seesCard(subject);
  await act?.(reader);
  await reader.driver.emulateMedia(reader.page, media);
}
