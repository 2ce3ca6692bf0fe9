// Light or dark: as set, else as the page plainly is, else as the system is.
import { describe, expect } from 'vitest';
import type { Settings } from '../../../settings/settings.ts';
import { frameWithCard } from '../../browser/harness/card.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';

const word = '<p style="margin: 3em">Kazakhstan';

describe('the card is dark', () => {
  test.for([
    ['whose body is', `<style>body { background: #10151a }</style>${word}`],
    ['whose root is', `<style>html { background: black }</style>${word}`],
    ['that paints itself in OKLCH', `<style>body { background: oklch(0.2 0.02 240) }</style>${word}`],
    [
      'that mixes its colours',
      `<style>body { background: color-mix(in srgb, black 90%, white) }</style>${word}`,
    ],
    ['whose outer box is', `<div style="background: #111; min-height: 90vh; color: white">${word}</div>`],
    ['that asks for dark colours alone', `<meta name="color-scheme" content="dark">${word}`],
  ])('on a page %s', async ([, html = ''], { reader }) => {
    expect(await themeOn(reader, html)).toBe('dark');
  });

  test('where the system is', async ({ driver, reader }) => {
    await driver.emulateMedia(reader.page, { colorScheme: 'dark' });
    expect(await themeOn(reader, word)).toBe('dark');
  });

  test('where the reader has set it', async ({ reader }) => {
    expect(await themeOn(reader, word, { theme: 'dark' })).toBe('dark');
  });
});

test('a card casts no shadow for a reader who wants less transparency, and has a firm edge', async ({
  driver,
  reader,
}) => {
  const plain = await edgeOn(reader);
  expect(plain.shadow).not.toBe('none');
  await driver.emulateMedia(reader.page, { reducedTransparency: true });
  const reduced = await edgeOn(reader);
  expect(reduced.shadow).toBe('none');
  expect(reduced.border).not.toBe(plain.border);
});

describe('the card is light', () => {
  test.for([
    ['white', `<body style="background: white">${word}`],
    ['grey', `<body style="background: #999">${word}`],
    ['without a background', word],
    [
      'light around a dark block',
      `<body style="background: white"><div style="background: black">${word}</div>`,
    ],
  ])('on a page that is %s', async ([, html = ''], { driver, reader }) => {
    await driver.emulateMedia(reader.page, { colorScheme: 'light' });
    expect(await themeOn(reader, html)).toBe('light');
  });

  test('on a dark page where the reader has set it', async ({ reader }) => {
    expect(await themeOn(reader, `<body style="background: black">${word}`, { theme: 'light' })).toBe(
      'light',
    );
  });
});

/** What the colour of the card's paper tells. */
async function themeOn(
  reader: Reader,
  html: string,
  settings?: Partial<Settings>,
): Promise<'dark' | 'light'> {
  if (settings) await reader.sets(settings);
  await reader.open(html);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  const frame = await frameWithCard(reader.page);
  if (frame === undefined) throw new Error('The card has closed.');
  const paper = await reader.driver.inCard(frame, (root) => {
    const dialog = root.querySelector('[role="dialog"]');
    return dialog === null ? '' : getComputedStyle(dialog).backgroundColor;
  });
  return paper === 'rgb(255, 255, 255)' ? 'light' : 'dark';
}

async function edgeOn(reader: Reader): Promise<{ shadow: string; border: string }> {
  await reader.page.mouse.move(1, 1);
  await reader.open(word);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.hover('Kazakhstan');
  const { frame } = await reader.seesCard('Kazakhstan');
  return reader.driver.inCard(frame, (root) => {
    const dialog = root.querySelector('[role="dialog"]');
    const { boxShadow = '', borderTopColor = '' } = dialog ? getComputedStyle(dialog) : {};
    return { shadow: boxShadow, border: borderTopColor };
  });
}
