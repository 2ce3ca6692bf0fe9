// The card is above everything, whatever the page does, and looks the same on every page.
import { PNG } from 'pngjs';
import { describe, expect } from 'vitest';
import { boxOfCard, frameWithCard } from './harness/card.ts';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const word = '<p style="margin: 3em">Kazakhstan';
const marked = { kz: ['Kazakhstan'] };

describe('a card can be used', () => {
  test.for([
    [
      'highest of z-indexes',
      '<div style="position: fixed; inset: 200px 0 0; z-index: 2147483647; background: tan"></div>',
    ],
    [
      'positioned and transformed boxes',
      '<div style="position: fixed; inset: 300px 0 0; transform: translateZ(0); background: tan"></div>',
    ],
  ])('over the %s', async ([, html = ''], { reader }) => {
    await openByHover(reader, sentence + html);
    await canBeUsed(reader);
  });

  test('on words in a modal dialog', async ({ reader }) => {
    await openByHover(
      reader,
      `<dialog style="width: 600px; height: 500px">${sentence}</dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
    );
    await canBeUsed(reader);
    expect(await reader.page.$eval('dialog', (dialog) => dialog.lastElementChild?.localName)).toBe('div');
  });

  test('on words in a modal dialog above another', async ({ reader }) => {
    await openByHover(
      reader,
      `<dialog id="upper" style="width: 600px; height: 500px">${sentence}</dialog>
      <dialog id="lower">Below</dialog>
      <script>lower.showModal(); upper.showModal()</script>`,
    );
    await canBeUsed(reader);
  });

  test('on words in a modal dialog inside a shadow tree', async ({ reader }) => {
    await openByHover(
      reader,
      `<div id="host"></div><script>
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = \`<dialog style="width: 600px; height: 500px">${sentence}</dialog>\`;
      root.querySelector('dialog').showModal();
    </script>`,
    );
    await canBeUsed(reader);
  });

  test('over a modal dialog that opens after it, and again once that has closed', async ({ reader }) => {
    await openByHover(reader, `${sentence}<dialog style="width: 600px; height: 500px">Ask</dialog>`);
    await reader.clickInCard('Pin');
    await reader.page.$eval('dialog', (dialog) => dialog.showModal());
    await expect.poll(async () => parentOfHost(reader)).toBe('dialog');
    await canBeUsed(reader, 'false');
    await reader.clickInCard('Pin');
    await reader.page.$eval('dialog', (dialog) => dialog.close());
    await expect.poll(async () => parentOfHost(reader)).toBe('html');
    await canBeUsed(reader, 'false');
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

describe('a card leaves open', () => {
  test('the page’s own popovers that were open before', async ({ reader }) => {
    await openByHover(
      reader,
      `${sentence}<div id="menu" popover style="inset: 500px auto auto 700px">Menu</div>
      <script>menu.showPopover()</script>`,
    );
    expect(await isOpen(reader)).toBe(true);
  });

  test('and is above a popover that opens after it', async ({ reader }) => {
    await openByHover(
      reader,
      `${sentence}<div id="menu" popover style="inset: 0; width: 100%; height: 100%">Menu</div>`,
    );
    await reader.page.$eval('#menu', (menu) => menu instanceof HTMLElement && menu.showPopover());
    await expect.poll(async () => isUppermost(reader)).toBe(true);
    expect(await isOpen(reader)).toBe(true);
  });

  test('the page’s dialog around it when Escape is pressed in it', async ({ reader }) => {
    await openByHover(
      reader,
      `<dialog style="width: 600px; height: 500px">${sentence}</dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
    );
    await reader.clickInCard('Pin');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    expect(await reader.page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
  });

  test('a fold of the page, and stays as it is itself', async ({ reader }) => {
    await openByHover(reader, `${sentence}<details><summary>More</summary>Text</details>`);
    await reader.page.$eval('details', (details) => (details.open = true));
    expect(await reader.seesCardClose()).toBe(false);
  });
});

describe('a card looks the same', () => {
  test.for([
    '* { all: unset !important }',
    '* { position: absolute !important; color: red !important; font: 40px fantasy !important }',
    'div, button, ul { position: absolute !important; display: none !important }',
    'body > *:not(p), html > *:not(body):not(head) { display: none !important; opacity: 0 !important }',
    'html > div { display: none !important; opacity: 0 !important; transform: scale(2) !important; pointer-events: none !important }',
    'html { font: 9px fantasy; color: red; letter-spacing: 1em; line-height: 3; text-transform: uppercase; word-spacing: 2em; cursor: wait; text-align: center; visibility: hidden } p { visibility: visible }',
    ':root { --fc-paper: red; --fc-ink: red; --fc-card-inline: 90px; --fc-notch: 0px; --fc-1: 40px }',
    '@layer page { div, button, html > div { animation: spin 1s infinite !important; filter: blur(2px) !important } } @keyframes spin { to { rotate: 1turn } }',
    'html { zoom: 2 }',
    'html { font-size: 62.5%; transform: scale(0.9) }',
    'html { direction: rtl }',
    'html { writing-mode: vertical-rl }',
    'html { writing-mode: vertical-lr }',
    '::before, ::after, ::backdrop { content: "x" !important; position: fixed !important; inset: 0 !important; background: red !important }',
  ])('on a page with %s', async (css, { reader }) => {
    const plain = await plainLook(reader);
    await openByHover(reader, `<style>${css}</style>${word}`);
    expectSameLook(await lookOf(reader), plain);
  });

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
      await openByHover(
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
    await openByHover(reader, sentence);
    await reader.driver.emulateMedia(reader.page, { medium: 'print' });
    await expect
      .poll(async () => reader.page.$eval('html > div', (host) => getComputedStyle(host).display))
      .toBe('none');
    await expect.poll(async () => markedLine(reader)).toBe('none');
    await reader.driver.emulateMedia(reader.page, {});
    await expect.poll(async () => markedLine(reader)).toBe('underline');
  });
});

async function openByHover(reader: Reader, html: string): Promise<void> {
  await reader.open(html);
  await reader.seesMarks(marked);
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
}

/** Presses the pin, by pointer, and finds the card uppermost. */
async function canBeUsed(reader: Reader, pressed = 'true'): Promise<void> {
  await expect.poll(async () => isUppermost(reader)).toBe(true);
  await reader.clickInCard('Pin');
  const frame = await frameWithCard(reader.page);
  if (frame === undefined) throw new Error('The card has closed.');
  // What the press does comes once the browser has told that nothing covers the card.
  await expect
    .poll(async () =>
      reader.driver.inCard(frame, (root) =>
        root.querySelector('[aria-pressed]')?.getAttribute('aria-pressed'),
      ),
    )
    .toBe(pressed);
}

/** Whether the card's middle is the card's, for the pointer and so for the eye. */
async function isUppermost(reader: Reader): Promise<boolean> {
  const { frame, box } = await boxOfCard(reader.driver, reader.page);
  return frame.evaluate(
    (x, y) => {
      let element = document.elementFromPoint(x, y);
      while (element?.shadowRoot) element = element.shadowRoot.elementFromPoint(x, y);
      return element?.matches(':is(:root, :modal, :fullscreen) > div:empty:last-child') === true;
    },
    (box.left + box.right) / 2,
    (box.top + box.bottom) / 2,
  );
}

async function parentOfHost(reader: Reader): Promise<string | undefined> {
  return reader.page.evaluate(
    () =>
      document.querySelector(':is(:root, :modal, :fullscreen) > div:empty:last-child')?.parentElement
        ?.localName,
  );
}

/** The line that the highlight draws under marked words. */
async function markedLine(reader: Reader): Promise<string> {
  return reader.page.$eval('p', (p) => getComputedStyle(p, '::highlight(fact-cards-kz)').textDecorationLine);
}

async function isOpen(reader: Reader): Promise<boolean> {
  return reader.page.$eval('#menu', (menu) => menu.matches(':popover-open'));
}

interface Look {
  style: string;
  /** Place within the card, and size. */
  box: number[];
}

let plainLooks: Look[] | undefined;

/** How everything in the card is drawn on a page without styles. */
async function plainLook(reader: Reader): Promise<Look[]> {
  if (plainLooks === undefined) {
    await openByHover(reader, word);
    plainLooks = await lookOf(reader);
    await reader.page.mouse.move(900, 700, { steps: 4 });
  }
  return plainLooks;
}

/** How everything in the card is drawn. */
async function lookOf(reader: Reader): Promise<Look[]> {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  return reader.driver.inCard(frame, (root) => {
    const card = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? new DOMRect();
    const all = [...root.querySelectorAll('[role="dialog"], [role="dialog"] *')];
    const drawn = all.filter((element) => element.getClientRects().length > 0);
    return drawn.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const main = [
        style.display,
        style.visibility,
        style.opacity,
        style.color,
        style.backgroundColor,
        style.filter,
      ];
      const text = [
        style.fontSize,
        style.fontFamily,
        style.letterSpacing,
        style.lineHeight,
        style.textTransform,
      ];
      return {
        style: [element.localName, ...main, ...text].join(' '),
        box: [left - card.left, top - card.top, width, height],
      };
    });
  });
}

/** Boxes may differ by the part of a pixel to which lines are rounded. */
function expectSameLook(look: Look[], plain: Look[]): void {
  expect(look.map(({ style }) => style)).toEqual(plain.map(({ style }) => style));
  const moved = look.filter(({ box }, index) =>
    box.some((length, side) => Math.abs(length - (plain[index]?.box[side] ?? 0)) > 1),
  );
  expect(moved).toEqual([]);
}
