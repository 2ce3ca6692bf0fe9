// The card by keyboard: how it is reached, gone through and left.
import { describe, expect } from 'vitest';
import { focusIn, pass } from './harness/focus.ts';
import { test } from './harness/test.ts';
import { marked, openThree, three } from './harness/three-mentions.ts';

describe('the command for the next mention', () => {
  test('goes through them in reading order and round the end', async ({ reader }) => {
    await openThree(reader);
    for (const name of ['Kazakhstan', 'Tajikistan', 'Uzbekistan', 'Kazakhstan']) {
      await reader.pressCommand('next-mention');
      await reader.seesCard(name);
    }
    await reader.pressCommand('previous-mention');
    await reader.seesCard('Uzbekistan');
  });
});

describe('in a card that a key has opened', () => {
  test('the focus is on the dialog and goes back to where it was', async ({ reader }) => {
    await openThree(reader);
    await reader.page.focus('#link');
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    await expect.poll(async () => focusIn(reader)).toBe('dialog');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    await expect.poll(async () => reader.page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('the page hears of no key and no click, and learns nothing but that the host has the focus', async ({
    reader,
  }) => {
    await reader.open(`<script>
        heard = [];
        for (const type of ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown', 'focusin', 'focusout', 'copy'])
          document.addEventListener(type, ({ target }) => heard.push(type + ' ' + target.localName));
      </script>${three}`);
    await reader.seesMarks(marked);
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    await reader.page.evaluate('heard.length = 0');
    await pass(reader, 'ArrowDown', 3);
    await reader.clickInCard('Pin');
    expect(await reader.page.evaluate('heard')).toEqual([]);
    expect(await reader.page.evaluate(() => document.activeElement?.matches('html > div'))).toBe(true);
  });
});
