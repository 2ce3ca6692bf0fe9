// What opens a card and what does not.
import type { KeyInput } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { pointOfMention } from '../../browser/harness/pointer.ts';
import { test } from '../reader/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const marked = { kz: ['Kazakhstan'] };

/** So that something else is done in time, also on a busy computer. */
const unhurried = { openDelay: 1000 };

describe('no card opens', () => {
  test('while a person types, and the field gets every key', async ({ reader }) => {
    await reader.sets(unhurried);
    await reader.open(`<input autofocus>${sentence}`);
    await reader.seesMarks(marked);
    await reader.page.focus('input');
    await reader.hover('Kazakhstan');
    await reader.page.keyboard.type('south');
    expect(await reader.opensCard()).toBe(false);
    expect(await reader.page.$eval('input', (input) => input.value)).toBe('south');
  });

  test.for([
    ...['button', 'menuitemradio', 'menuitemcheckbox', 'treeitem', 'combobox', 'spinbutton', 'slider'].map(
      (role) => `<div role="${role}" tabindex="0" style="margin: 3em">Kazakhstan</div>`,
    ),
    '<svg width="400" height="100"><a xlink:href="#there"><text x="20" y="40">Kazakhstan</text></a></svg>',
  ])('where what is clicked is a control of the page: %s', async (html, { reader }) => {
    await reader.sets({ openOnHover: false });
    await reader.open(html);
    await reader.seesMarks(marked);
    await reader.click('Kazakhstan');
    expect(await reader.opensCard()).toBe(false);
  });

  test('where the pointer crosses a line of names', async ({ reader }) => {
    await reader.sets(unhurried);
    await reader.open('<p style="margin: 3em">Kazakhstan Kyrgyzstan Tajikistan Uzbekistan');
    await reader.seesMarks({
      kz: ['Kazakhstan'],
      kg: ['Kyrgyzstan'],
      tj: ['Tajikistan'],
      uz: ['Uzbekistan'],
    });
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x, y);
    await reader.page.mouse.move(x + 900, y, { steps: 40 });
    expect(await reader.opensCard()).toBe(false);
  });

  test.for<KeyInput>(['Control', 'Alt', 'Shift', 'Meta'])('while %s is held', async (key, { reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.page.keyboard.down(key);
    await reader.hover('Kazakhstan');
    expect(await reader.opensCard()).toBe(false);
    await reader.page.keyboard.up(key);
    expect(await reader.opensCard()).toBe(false);
  });

  test('while a person selects, nor after', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x - 120, y);
    await reader.page.mouse.down();
    await reader.page.mouse.move(x + 20, y, { steps: 5 });
    expect(await reader.opensCard()).toBe(false);
    await reader.page.mouse.up();
    expect(await reader.opensCard()).toBe(false);
    expect(await reader.page.evaluate(() => String(getSelection()))).toContain('from Kaz');
  });

  test('while the page has something dragged', async ({ reader }) => {
    await reader.open(`<div style="width: 40px; height: 40px; background: tan"
      onpointerdown="this.setPointerCapture(event.pointerId)"></div>${sentence}`);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(20, 20);
    await reader.page.mouse.down();
    await reader.page.mouse.move(x, y, { steps: 5 });
    expect(await reader.opensCard()).toBe(false);
    await reader.page.mouse.up();
  });

  test('by a double click, which selects the word', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.click(x, y, { count: 2 });
    await reader.seesNoCard();
    expect(await reader.opensCard()).toBe(false);
    expect(await reader.page.evaluate(() => String(getSelection()).trim())).toBe('Kazakhstan');
  });

  test('by focus alone', async ({ reader }) => {
    await reader.open('<p style="margin: 3em"><a href="#there">Kazakhstan</a>');
    await reader.seesMarks(marked);
    await reader.page.focus('a');
    expect(await reader.opensCard()).toBe(false);
  });

  test('by a click that the page makes use of', async ({ reader }) => {
    await reader.sets(unhurried);
    await reader.open(`<p style="margin: 3em" id="menu">Kazakhstan
      <script>document.getElementById('menu').addEventListener('click', (event) => event.preventDefault())</script>`);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    // The pointer is elsewhere again before it would have rested.
    await reader.page.mouse.click(x, y);
    await reader.page.mouse.move(x, y + 300);
    expect(await reader.opensCard()).toBe(false);
  });
});

describe('a pointer that has not moved itself opens nothing', () => {
  test('when the page loads under it', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x, y);
    await reader.page.reload();
    await reader.seesMarks(marked);
    expect(await reader.opensCard()).toBe(false);
  });

  test('when the page scrolls a mention under it', async ({ reader }) => {
    await reader.open(`<div style="height: 400px"></div>${sentence}<div style="height: 3000px"></div>`);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x, y - 310);
    await reader.page.mouse.move(x, y - 300, { steps: 3 });
    await reader.page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
    expect(await reader.opensCard()).toBe(false);
    await reader.page.mouse.move(x + 5, y - 300);
    await reader.seesCard('Kazakhstan');
  });

  test('when the page changes under it', async ({ reader }) => {
    await reader.open(`<div id="gap" style="height: 400px"></div>${sentence}`);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x, y - 310);
    await reader.page.mouse.move(x, y - 300, { steps: 3 });
    await reader.page.$eval('#gap', (gap) => gap.setAttribute('style', 'height: 100px'));
    expect(await reader.opensCard()).toBe(false);
  });

  test('when a mention scrolls away before its card has opened', async ({ reader }) => {
    await reader.sets(unhurried);
    await reader.open(`${sentence}<div style="height: 3000px"></div>`);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
    expect(await reader.opensCard()).toBe(false);
  });
});

describe('a card opens', () => {
  test('by click alone where a reader wants no hovering', async ({ reader }) => {
    await reader.sets({ openOnHover: false });
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    expect(await reader.opensCard()).toBe(false);
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test('only with the key held that a reader has chosen for it', async ({ reader }) => {
    await reader.sets({ hoverModifier: 'shift' });
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    expect(await reader.opensCard()).toBe(false);
    await reader.page.keyboard.down('Shift');
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.page.keyboard.up('Shift');
  });

  test('where a link lies over the whole teaser', async ({ reader }) => {
    await reader.open(`<div style="position: relative; margin: 3em"><p>Kazakhstan</p>
      <a href="#there" style="position: absolute; inset: 0"></a></div>`);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test.for([
    ['cannot be selected', 'user-select: none'],
    ['takes no pointer', 'pointer-events: none'],
  ] as const)('on text that %s', async ([, style], { reader }) => {
    await reader.open(`<p style="margin: 3em; ${style}">Kazakhstan`);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });
});

describe('a card does not open', () => {
  test('on words that something covers', async ({ reader }) => {
    await reader.open(`<p style="margin: 3em">Kazakhstan
      <div style="position: fixed; inset: 0; background: white"></div>`);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    expect(await reader.opensCard()).toBe(false);
  });

  test('on words that their box has cut off', async ({ reader }) => {
    await reader.open(`<div style="margin: 3em; height: 20px; overflow: hidden">
      <p style="margin: 60px 0">Kazakhstan</div><p>Below`);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    expect(await reader.opensCard()).toBe(false);
  });

  test('beside the words, in the same line', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan');
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x + 90, y - 20);
    await reader.page.mouse.move(x + 90, y, { steps: 4 });
    expect(await reader.opensCard()).toBe(false);
  });
});

test('a page that writes its document anew before anybody has pointed has its card', async ({ reader }) => {
  await reader.open(sentence);
  await reader.seesMarks(marked);
  await reader.page.evaluate(() => {
    document.open();
    document.write('<p style="margin: 3em">A road leads to Uzbekistan.');
    document.close();
  });
  await reader.seesMarks({ uz: ['Uzbekistan'] });
  await reader.hover('Uzbekistan');
  await reader.seesCard('Uzbekistan');
});
