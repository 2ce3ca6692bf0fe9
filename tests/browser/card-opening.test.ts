// What opens a card and what does not.
import { describe, expect } from 'vitest';
import { pointOfMention } from './harness/pointer.ts';
import { setSettings } from './harness/settings.ts';
import { test } from './harness/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const marked = { kz: ['Kazakhstan'] };

/** So that something else is done in time, also on a busy computer. */
const unhurried = { openDelay: 1000 };

describe('no card opens', () => {
  test('while a person types, and the field gets every key', async ({ driver, reader }) => {
    await setSettings(driver, unhurried);
    await reader.open(`<input autofocus>${sentence}`);
    await reader.seesMarks(marked);
    await reader.page.focus('input');
    await reader.hover('Kazakhstan');
    await reader.page.keyboard.type('south');
    expect(await reader.opensCard()).toBe(false);
    expect(await reader.page.$eval('input', (input) => input.value)).toBe('south');
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
});

describe('a card opens', () => {
  test('without a change of focus, caret or selection when it is hovered', async ({ reader }) => {
    await reader.open(`<input value="where to">${sentence}`);
    await reader.seesMarks(marked);
    await reader.page.$eval('input', (input) => {
      input.focus();
      input.setSelectionRange(2, 5);
    });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    expect(
      await reader.page.$eval('input', (input) => [
        document.activeElement === input,
        input.selectionStart,
        input.selectionEnd,
      ]),
    ).toEqual([true, 2, 5]);
  });

  test('at the first move of the pointer over the page, with none after it', async ({ reader }) => {
    await reader.open(sentence);
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x, y);
    await reader.seesCard('Kazakhstan');
  });

  test('at the first move over text in a closed shadow tree', async ({ reader }) => {
    await reader.open(
      `<div id="host"></div><script>
        document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '${sentence}'
      </script>`,
    );
    await reader.seesMarks(marked);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x, y);
    await reader.seesCard('Kazakhstan');
  });

  test('by click alone where a reader wants no hovering', async ({ driver, reader }) => {
    await setSettings(driver, { openOnHover: false });
    await reader.open(sentence);
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    expect(await reader.opensCard()).toBe(false);
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });
});
