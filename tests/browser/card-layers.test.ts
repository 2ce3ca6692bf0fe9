// The card is above everything, whatever the page does, and looks the same on every page.
import { PNG } from 'pngjs';
import { describe, expect } from 'vitest';
import { boxOfCard } from './harness/card.ts';
import {
  canBeUsed,
  expectSameLook,
  lookOf,
  opensCardByHover,
  parentOfHost,
  plainLook,
} from './harness/looks.ts';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const word = '<p style="margin: 3em">Kazakhstan';
const marked = { kz: ['Kazakhstan'] };

describe('a card can be used', () => {
  test('on words in a modal dialog above another', async ({ reader }) => {
    await opensCardByHover(
      reader,
      `<dialog id="upper" style="width: 600px; height: 500px">${sentence}</dialog>
      <dialog id="lower">Below</dialog>
      <script>lower.showModal(); upper.showModal()</script>`,
    );
    await canBeUsed(reader);
  });

  test('over a full-screen element', async ({ reader }) => {
    await reader.open(`<div id="stage" style="background: linen">${sentence}
      <button onclick="stage.requestFullscreen()">Full screen</button></div>`);
    await reader.seesMarks(marked);
    await reader.page.click('button');
    await expect.poll(async () => reader.page.evaluate(() => document.fullscreenElement?.id)).toBe('stage');
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await expect.poll(async () => parentOfHost(reader)).toBe('div');
    await canBeUsed(reader);
    await reader.page.evaluate(async () => document.exitFullscreen());
    await expect.poll(async () => parentOfHost(reader)).toBe('html');
  });
});

describe('a card looks the same', () => {
  test.for([
    ['a strict policy', "default-src 'none'; style-src 'none'; script-src 'none'"],
    ['trusted types', "require-trusted-types-for 'script'; trusted-types 'none'"],
    ['a sandbox', 'sandbox allow-scripts'],
  ])('under %s', async ([, policy = ''], { reader }) => {
    const plain = await plainLook(reader);
    await reader.open(word, { headers: { 'content-security-policy': policy } });
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    expectSameLook(await lookOf(reader), plain);
    await canBeUsed(reader);
  });

  test.for(['invert(1) hue-rotate(180deg)', 'invert(100%)', 'none'])(
    'where the whole page is filtered by %s',
    async (filter, { reader }) => {
      await opensCardByHover(
        reader,
        `<style>html { filter: ${filter} } body { background: white }</style>${sentence}`,
      );
      const { box } = await boxOfCard(reader.driver, reader.page);
      const picture = await reader.page.screenshot({
        clip: { x: box.left + 3, y: box.top + 12, width: 2, height: 2 },
      });
      const [red = 0, green = 0, blue = 0] = PNG.sync.read(Buffer.from(picture)).data;
      // Undoing a turn of hues costs Firefox a shade.
      expect(Math.min(red, green, blue)).toBeGreaterThan(250);
    },
  );
});

describe('on paper', () => {
  test('there is neither card nor mark', async ({ reader }) => {
    await opensCardByHover(reader, sentence);
    await reader.driver.emulateMedia(reader.page, { medium: 'print' });
    await expect
      .poll(async () => reader.page.$eval('html > div', (host) => getComputedStyle(host).display))
      .toBe('none');
    await expect.poll(async () => markedLine(reader)).toBe('none');
    await reader.driver.emulateMedia(reader.page, {});
    await expect.poll(async () => markedLine(reader)).toBe('underline');
  });
});

/** The line that the highlight draws under marked words. */
async function markedLine(reader: Reader): Promise<string> {
  return reader.page.$eval('p', (p) => getComputedStyle(p, '::highlight(fact-cards-kz)').textDecorationLine);
}
