// What keeps an open card open, what moves it, and what closes it.
import { describe, expect } from 'vitest';
import { boxOfCard } from '../../browser/harness/card.ts';
import { boxesOfMention, pointOfMention } from '../../browser/harness/pointer.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const marked = { kz: ['Kazakhstan'] };
const tall = '<div style="height: 3000px"></div>';

describe('an open card', () => {
  test('gives way to the next word’s at once, without a second entrance', async ({ reader }) => {
    // The way there leads past both words, and may take a busy computer a while.
    await reader.sets({ closeDelay: 1000 });
    await reader.open('<p style="margin: 3em">Kazakhstan Uzbekistan');
    await reader.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    const { x, y } = await pointOfMention(reader.page, 'Uzbekistan');
    await reader.page.mouse.move(x, y, { steps: 6 });
    const { frame } = await reader.seesCard('Uzbekistan');
    expect(await reader.page.$$eval('html > div', (hosts) => hosts.length)).toBe(1);
    expect(await reader.driver.inCard(frame, (root) => root.querySelector('.entering') === null)).toBe(true);
  });

  test('can be reached across another mention', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan Uzbekistan Tajikistan');
    await reader.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'], tj: ['Tajikistan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    const across = await pointOfMention(reader.page, 'Uzbekistan');
    const { right, top } = (await boxOfCard(reader.driver, reader.page)).box;
    await reader.page.mouse.move(across.x - 30, across.y + 6, { steps: 6 });
    await reader.page.mouse.move(right - 60, top + 30, { steps: 12 });
    expect(await reader.seesCardClose()).toBe(false);
    expect((await reader.card())?.name).toBe('Kazakhstan');
  });

  test.for(['div', 'iframe'])(
    'closes when the pointer leaves it over a %s of the page',
    async (tag, { reader }) => {
      await reader.open(
        `${sentence}</p><${tag} style="display: block; width: 900px; height: 600px; border: 0" srcdoc="Nothing"></${tag}>`,
      );
      await reader.seesMarks(marked);
      await reader.hover('Kazakhstan');
      await reader.seesCard('Kazakhstan');
      await reader.enterCard();
      const { box } = await boxOfCard(reader.driver, reader.page);
      await reader.page.mouse.move(box.right + 140, box.top + 160, { steps: 40 });
      await expect.poll(async () => reader.card()).toBeUndefined();
    },
  );

  test.for(['held', 'let go'])(
    'that is opened with a key held closes when the pointer leaves it, with the key %s',
    async (how, { reader }) => {
      await reader.sets({ hoverModifier: 'shift' });
      await reader.open(sentence);
      await reader.seesMarks(marked);
      await reader.page.keyboard.down('Shift');
      await reader.hover('Kazakhstan');
      await reader.seesCard('Kazakhstan');
      if (how === 'let go') await reader.page.keyboard.up('Shift');
      await reader.page.mouse.move(900, 700, { steps: 30 });
      await expect.poll(async () => reader.card()).toBeUndefined();
      await reader.page.keyboard.up('Shift');
    },
  );

  test('does not come back after Escape until the pointer moves', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    expect(await reader.opensCard()).toBe(false);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x + 12, y);
    await reader.seesCard('Kazakhstan');
  });

  test('closes by Escape while the focus is in a frame of the page, which has no part of that key', async ({
    reader,
  }) => {
    await reader.open(
      `<script>keys = []</script>${sentence}</p><iframe srcdoc="<input autofocus><script>
        for (const type of ['keydown', 'keyup']) addEventListener(type, ({ key }) => parent.keys.push(type + key));
      </script>"></iframe>`,
    );
    await reader.seesMarks(marked);
    await reader.page.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentWindow;
      inner?.focus();
      inner?.document.querySelector('input')?.focus();
    });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    await reader.page.keyboard.press('j');
    await expect.poll(async () => reader.page.evaluate('keys')).toEqual(['keydownj', 'keyupj']);
    await reader.page.keyboard.press('Escape');
    await expect.poll(async () => reader.page.evaluate('keys.length')).toBe(4);
  });

  test('closes by Escape while the focus is outside of its frame', async ({ reader }) => {
    await reader.open(
      `<input autofocus><iframe style="width: 900px; height: 500px" srcdoc='${sentence}'></iframe>`,
    );
    await reader.seesMarks(marked);
    await reader.page.$eval('input', (input) => input.focus());
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
  });

  test('closes by a press beside it', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.page.mouse.click(900, 600);
    await reader.seesNoCard();
  });

  test('stays when its own word or the card itself is pressed', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.enterCard();
    await reader.page.mouse.down();
    await reader.page.mouse.up();
    expect(await reader.seesCardClose()).toBe(false);
  });

  test('keeps single keys for the page', async ({ reader }) => {
    await reader.open(
      `<script>keys = []; addEventListener('keydown', ({ key }) => keys.push(key))</script>${sentence}`,
    );
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    for (const key of ['j', '/', 'ArrowDown', 'Escape'] as const) await reader.page.keyboard.press(key);
    expect(await reader.page.evaluate('keys')).toEqual(['j', '/', 'ArrowDown']);
  });
});

describe('the card follows its word', () => {
  test('when the window scrolls, and closes when the word leaves it', async ({ reader }) => {
    await openByHover(reader, `${tall}${sentence}${tall}`);
    const gap = await gapBelow(reader);
    await reader.page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await expect.poll(async () => gapBelow(reader)).toBeCloseTo(gap, 0);
    await reader.page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }));
    await reader.seesNoCard();
  });

  test('when the reader scrolls the page by keys', async ({ reader }) => {
    await openByHover(reader, `<div style="height: 350px"></div>${sentence}${tall}`);
    await reader.page.keyboard.press('ArrowDown');
    await expect.poll(async () => reader.page.evaluate(() => scrollY)).toBeGreaterThan(20);
    expect(await reader.seesCardClose()).toBe(false);
    await expect.poll(async () => reader.cardIsBeside('Kazakhstan')).toBe(true);
  });

  test('in a box that scrolls, and closes when the word leaves the box', async ({ reader }) => {
    await openByHover(
      reader,
      `<div id="box" style="height: 200px; overflow: auto; margin: 2em">${sentence}${tall}</div>`,
    );
    const gap = await gapBelow(reader);
    await reader.page.$eval('#box', (box) => box.scrollBy({ top: 20, behavior: 'instant' }));
    await expect.poll(async () => gapBelow(reader)).toBeCloseTo(gap, 0);
    await reader.page.$eval('#box', (box) => box.scrollBy({ top: 300, behavior: 'instant' }));
    await reader.seesNoCard();
  });

  test('when the page puts something above it', async ({ reader }) => {
    await openByHover(reader, `<div id="gap"></div>${sentence}`);
    const gap = await gapBelow(reader);
    const [before] = await boxesOfMention(reader.page, 'Kazakhstan');
    await reader.page.$eval('#gap', (element) => element.setAttribute('style', 'height: 90px'));
    await expect.poll(async () => gapBelow(reader)).toBeCloseTo(gap, 0);
    const [after] = await boxesOfMention(reader.page, 'Kazakhstan');
    expect((after?.top ?? 0) - (before?.top ?? 0)).toBeGreaterThan(80);
  });

  test('when the window changes its size', async ({ reader }) => {
    await openByHover(reader, '<p style="margin: 3em; text-align: center">Kazakhstan');
    await reader.page.setViewport({ width: 700, height: 640 });
    await expect.poll(async () => reader.cardIsBeside('Kazakhstan')).toBe(true);
  });
});

describe('a card closes', () => {
  test('when the page takes its words away', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.page.$eval('p', (paragraph) => paragraph.remove());
    await reader.seesNoCard();
  });

  test.for(['Uzbekistan', 'Gone'])('when the page changes its words to “%s”', async (words, { reader }) => {
    await openByHover(reader, sentence);
    await reader.page.$eval(
      'p',
      (paragraph, text) => {
        if (paragraph.firstChild) paragraph.firstChild.nodeValue = text;
      },
      words,
    );
    await reader.seesNoCard();
  });

  test('when the page hides its words', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.page.$eval('p', (paragraph) => (paragraph.hidden = true));
    await reader.seesNoCard();
  });

  test('when the page takes the card itself away, and can open again', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.page.$eval('html > div', (host) => host.remove());
    await reader.page.mouse.move(900, 600, { steps: 4 });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test('when the page takes the card itself away, and opens again before the page is drawn', async ({
    reader,
  }) => {
    await openByHover(reader, sentence);
    await reader.page.evaluate(() => (globalThis.requestAnimationFrame = () => 0));
    // What has been asked for before.
    await reader.idles();
    await reader.page.$eval('html > div', (host) => host.remove());
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test('not when the page changes elsewhere', async ({ reader }) => {
    await openByHover(reader, `${sentence}<p id="news">`);
    await reader.page.$eval('#news', (news) => news.append('Later, Tajikistan'));
    await reader.seesMarks({ ...marked, tj: ['Tajikistan'] });
    expect((await reader.card())?.name).toBe('Kazakhstan');
  });
});

describe('a pinned card', () => {
  test('closes by Escape and by its button', async ({ reader }) => {
    await openByHover(reader, sentence);
    await reader.clickInCard('Pin');
    await reader.clickInCard('Close');
    await reader.seesNoCard();
    await openByHover(reader, sentence);
    await reader.clickInCard('Pin');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
  });

  test('stays where it is while the pointer leaves, the page scrolls and other words are hovered', async ({
    reader,
  }) => {
    await openByHover(reader, `${sentence}<p style="margin: 3em; padding-left: 700px">Uzbekistan${tall}`, {
      ...marked,
      uz: ['Uzbekistan'],
    });
    await reader.clickInCard('Pin');
    const before = await boxOfCard(reader.driver, reader.page);
    await reader.hover('Uzbekistan');
    expect(await reader.seesCardClose()).toBe(false);
    await reader.page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    expect(await reader.seesCardClose()).toBe(false);
    await reader.seesCard('Kazakhstan');
    expect((await boxOfCard(reader.driver, reader.page)).box).toEqual(before.box);
  });

  test('shows another subject in its place when its mention is clicked', async ({ reader }) => {
    await openByHover(reader, `${sentence}<p style="margin: 3em; padding-left: 700px">Uzbekistan`, {
      ...marked,
      uz: ['Uzbekistan'],
    });
    await reader.clickInCard('Pin');
    const before = await boxOfCard(reader.driver, reader.page);
    await reader.click('Uzbekistan');
    await reader.seesCard('Uzbekistan');
    const { box } = await boxOfCard(reader.driver, reader.page);
    expect([box.left, box.top]).toEqual([before.box.left, before.box.top]);
  });

  test('goes back to its word when it is no longer pinned', async ({ reader }) => {
    await openByHover(reader, `${sentence}${tall}`);
    await reader.clickInCard('Pin');
    await reader.page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
    await reader.clickInCard('Pin');
    await expect.poll(async () => reader.cardIsBeside('Kazakhstan')).toBe(true);
  });

  test('stays within a window that becomes smaller', async ({ reader }) => {
    await openByHover(reader, '<p style="margin: 3em; padding-left: 800px">Kazakhstan');
    await reader.clickInCard('Pin');
    await reader.page.setViewport({ width: 600, height: 620 });
    await expect
      .poll(async () => (await boxOfCard(reader.driver, reader.page)).box.right)
      .toBeLessThanOrEqual(600);
  });
});

async function openByHover(reader: Reader, html: string, marks: Record<string, string[]> = marked) {
  await reader.open(html);
  await reader.seesMarks(marks);
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
}

/** From the bottom of the word to the top of the card. */
async function gapBelow(reader: Reader): Promise<number> {
  const [word] = await boxesOfMention(reader.page, 'Kazakhstan');
  const { box } = await boxOfCard(reader.driver, reader.page);
  return box.top - (word?.bottom ?? 0);
}
