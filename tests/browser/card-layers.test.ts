// The card is above what fills the screen, looks the same under every policy and filter, and is not printed.
import { PNG } from 'pngjs';
import { expect } from 'vitest';
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

test('a card can be used over a full-screen element', async ({ reader }) => {
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

test('under the strictest policies a page is read, and its card looks the same and can be used', async ({
  reader,
}) => {
  const plain = await plainLook(reader);
  for (const policy of [
    "default-src 'none'; style-src 'none'; script-src 'none'",
    "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    'sandbox allow-scripts',
  ]) {
    await reader.page.mouse.move(900, 700);
    await reader.open(word, { headers: { 'content-security-policy': policy } });
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    expectSameLook(await lookOf(reader), plain);
    await canBeUsed(reader);
  }
  // Where no script runs, not even the tests' own see more.
  await reader.page.mouse.move(900, 700);
  await reader.open(word, { headers: { 'content-security-policy': 'sandbox' } });
  await reader.seesMarks(marked);
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
});

test('a card is as white on a page whose whole is filtered', async ({ reader }) => {
  for (const filter of ['invert(1) hue-rotate(180deg)', 'invert(100%)', 'none']) {
    await reader.page.mouse.move(900, 700);
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
  }
});

test('on paper there is neither card nor mark', async ({ reader }) => {
  await opensCardByHover(reader, sentence);
  await reader.driver.emulateMedia(reader.page, { medium: 'print' });
  await expect
    .poll(async () => reader.page.$eval('html > div', (host) => getComputedStyle(host).display))
    .toBe('none');
  await expect.poll(async () => markedLine(reader)).toBe('none');
  await reader.driver.emulateMedia(reader.page, {});
  await expect.poll(async () => markedLine(reader)).toBe('underline');
});

/** The line that the highlight draws under marked words. */
async function markedLine(reader: Reader): Promise<string> {
  return reader.page.$eval('p', (p) => getComputedStyle(p, '::highlight(fact-cards-kz)').textDecorationLine);
}
