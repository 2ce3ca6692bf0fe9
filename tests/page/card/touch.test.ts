// Fingers: a tap opens a sheet at the foot of the window; scrolling, selecting and links stay the page's.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { boxOfCard } from '../../browser/harness/card.ts';
import { type Point, pointOfMention, pointsBetween } from '../../browser/harness/pointer.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';
import { targetsIn } from './targets.ts';

const sentence = '<p style="margin: 3em 1em">The road from Kazakhstan';
const tall = '<div style="height: 3000px"></div>';
const marked = { kz: ['Kazakhstan'] };
const phone = { width: 360, height: 740 };

describe('a tap', () => {
  test('in a wide window opens a sheet too', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.tap('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    const { box } = await boxOfCard(reader.driver, reader.page);
    expect(box.bottom).toBe(800);
  });

  test('in a link is the link’s', async ({ reader }) => {
    await reader.open('<p style="margin: 3em"><a href="#there">Kazakhstan</a>');
    await reader.seesMarks(marked);
    await reader.tap('Kazakhstan');
    await reader.page.waitForFunction(() => location.hash === '#there');
    expect(await reader.opensCard()).toBe(false);
  });

  test('beside the sheet closes it', async ({ reader }) => {
    await openByTap(reader);
    await reader.page.touchscreen.tap(180, 8);
    await reader.seesNoCard();
  });

  test('on another mention opens its sheet in place of the first', async ({ reader }) => {
    await openByTap(reader, `${sentence} and Uzbekistan`, { ...marked, uz: ['Uzbekistan'] });
    await reader.tap('Uzbekistan');
    await reader.seesCard('Uzbekistan');
    expect(await reader.page.$$eval('html > div', (hosts) => hosts.length)).toBe(1);
  });
});

describe('no sheet opens', () => {
  test('when a finger scrolls the page from a mention', async ({ reader }) => {
    await reader.page.setViewport(phone);
    await reader.open(`${sentence}${tall}`);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await drag(reader.page, { x, y: y + 300 }, { x, y: y + 10 });
    await drag(reader.page, { x, y }, { x, y: y - 30 });
    expect(await reader.opensCard()).toBe(false);
  });

  test('when a finger rests on a mention to select it', async ({ reader }) => {
    await reader.page.setViewport(phone);
    await reader.open(sentence);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    const touch = await reader.page.touchscreen.touchStart(x, y);
    expect(await reader.opensCard()).toBe(false);
    await touch.end();
    // What the browser offers for the selection goes with the next tap, which is not to be another test's.
    await reader.page.touchscreen.tap(x, y + 200);
  });
});

describe('the sheet', () => {
  test('goes back to its place when it is let go too early', async ({ reader }) => {
    await openByTap(reader);
    const { box, frame } = await boxOfCard(reader.driver, reader.page);
    const touch = await reader.page.touchscreen.touchStart(150, box.top + 12);
    for (let moved = 1; moved <= 8; moved += 1) await touch.move(150, box.top + 12 + moved);
    const top = async (): Promise<number> =>
      reader.driver.inCard(
        frame,
        (root) => root.querySelector('[role="dialog"]')?.getBoundingClientRect().top ?? 0,
      );
    await expect.poll(top).toBeGreaterThan(box.top);
    await touch.end();
    expect(await reader.seesCardClose()).toBe(false);
    await expect.poll(top).toBe(box.top);
  });

  test('closes by its button', async ({ reader }) => {
    await openByTap(reader);
    await reader.clickInCard('Close');
    await reader.seesNoCard();
  });

  test('leaves the page where it is when its own content is scrolled', async ({ reader }) => {
    await openByTap(reader, `${sentence}${tall}`);
    const { box } = await boxOfCard(reader.driver, reader.page);
    const middle = (box.top + box.bottom) / 2;
    await drag(reader.page, { x: 150, y: middle + 60 }, { x: 150, y: middle - 100 });
    await drag(reader.page, { x: 150, y: middle - 60 }, { x: 150, y: middle + 100 });
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    expect((await reader.card())?.name).toBe('Kazakhstan');
  });

  test('has targets of at least 44 pixels', async ({ reader }) => {
    await openByTap(reader);
    const targets = await targetsIn(reader);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter(({ least }) => least < 43.9)).toEqual([]);
  });

  // What Android's way back becomes, Chromium makes of Escape on a desktop. Firefox tells pages nothing of the way back.
  test('takes a request to close before the page’s own dialog does, in Chromium', async ({
    driver,
    reader,
  }) => {
    await openByTap(
      reader,
      `<dialog style="width: 300px; height: 300px"><input>${sentence}</dialog>
        <script>document.querySelector('dialog').showModal()</script>`,
    );
    await reader.page.focus('input');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    // Firefox has no close watchers: its dialog may close by the same key.
    const isOpen = await reader.page.$eval('dialog', (dialog) => dialog.open);
    expect(isOpen || driver.engine === 'firefox').toBe(true);
  });
});

async function openByTap(
  reader: Reader,
  html = sentence,
  marks: Record<string, string[]> = marked,
): Promise<void> {
  await reader.page.setViewport(phone);
  await reader.open(html);
  await reader.seesMarks(marks);
  await reader.tap('Kazakhstan');
  await reader.seesCard('Kazakhstan');
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const touch = await page.touchscreen.touchStart(from.x, from.y);
  for (const { x, y } of pointsBetween(from, to).slice(1)) await touch.move(x, y);
  await touch.end();
}
