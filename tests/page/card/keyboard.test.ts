// The card by keyboard: how it is reached, gone through and left.
import { describe, expect } from 'vitest';
import { frameWithCard } from '../../browser/harness/card.ts';
import { focusIn, pass } from '../../browser/harness/focus.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { marked, openThree, three } from '../../browser/harness/three-mentions.ts';
import { test } from '../reader/test.ts';

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

  test('starts from the focus', async ({ reader }) => {
    await openThree(reader);
    await reader.page.focus('button');
    await reader.pressCommand('next-mention');
    await reader.seesCard('Tajikistan');
  });

  test('starts backwards from the focus too', async ({ reader }) => {
    await openThree(reader);
    await reader.page.focus('button');
    await reader.pressCommand('previous-mention');
    await reader.seesCard('Kazakhstan');
  });

  test('opens the card of the words that are selected', async ({ reader }) => {
    await openThree(reader);
    await reader.page.evaluate(() => {
      const text = document.querySelector('p')?.lastChild;
      if (text instanceof Text) getSelection()?.setBaseAndExtent(text, 17, text, 22);
    });
    await reader.pressCommand('next-mention');
    await reader.seesCard('Uzbekistan');
  });

  test('goes on from the mention whose card was closed', async ({ reader }) => {
    await openThree(reader);
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    await reader.pressCommand('next-mention');
    await reader.seesCard('Tajikistan');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    await reader.pressCommand('next-mention');
    await reader.seesCard('Uzbekistan');
  });

  test('enters a card that is open by hovering', async ({ reader }) => {
    await openThree(reader);
    await reader.hover('Tajikistan');
    await reader.seesCard('Tajikistan');
    expect(await focusIn(reader)).toBe('');
    await reader.pressCommand('next-mention');
    await expect.poll(async () => focusIn(reader)).toBe('dialog');
    expect((await reader.card())?.name).toBe('Tajikistan');
  });

  test('brings a mention into view and its card beside it', async ({ reader }) => {
    await reader.open(`<div style="height: 2500px"></div><div style="height: 300px; overflow: auto">
      <div style="height: 900px"></div><p>Kazakhstan</p><div style="height: 900px"></div></div>`);
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    await expect.poll(async () => reader.cardIsBeside('Kazakhstan')).toBe(true);
  });

  test('passes over hidden mentions', async ({ reader }) => {
    await reader.open(
      '<p hidden>Kazakhstan<p style="opacity: 0">Kyrgyzstan<p style="margin: 3em">Tajikistan',
    );
    await reader.seesMarks({ kz: ['Kazakhstan'], kg: ['Kyrgyzstan'], tj: ['Tajikistan'] });
    await reader.pressCommand('next-mention');
    await reader.seesCard('Tajikistan');
  });
});

describe('in a card that a key has opened', () => {
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

  test('Tab goes through everything that can be pressed, in order', async ({ reader }) => {
    await openThree(reader);
    await reader.page.focus('#link');
    await reader.pressCommand('next-mention');
    const { buttons } = await reader.seesCard('Kazakhstan');
    // One of them is a link.
    const passed = await pass(reader, 'Tab', buttons.length + 1);
    const stops = [...new Set(passed)].filter((name) => name !== '');
    expect(stops).toEqual([
      expect.stringMatching(/^What has changed since\?/),
      'Close',
      'Copy this fact with citation',
      expect.stringMatching(/more$/),
      expect.stringMatching(/^Across Central Asia/),
      expect.stringMatching(/^Carnegie/),
      'Pin',
      'Copy with citation',
      'Open in popup',
      'Off on this site',
    ]);
  });

  test('arrow keys go from control to control, Home and End to the first and the last', async ({
    reader,
  }) => {
    await openThree(reader);
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    const since = expect.stringMatching(/^What has changed since\?/);
    expect(await pass(reader, 'ArrowDown', 3)).toEqual([since, 'Close', 'Copy this fact with citation']);
    expect(await pass(reader, 'ArrowUp', 1)).toEqual(['Close']);
    expect(await pass(reader, 'End', 1)).toEqual(['Off on this site']);
    expect(await pass(reader, 'Home', 1)).toEqual([since]);
  });

  test('the focus stays in the card when what was pressed goes away', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kyrgyzstan');
    await reader.seesMarks({ kg: ['Kyrgyzstan'] });
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kyrgyzstan');
    await focusControl(reader, 'CSTO');
    await reader.page.keyboard.press('Enter');
    await reader.seesCard('CSTO');
    await expect.poll(async () => focusIn(reader)).toBe('dialog');
    await focusControl(reader, 'Back');
    await reader.page.keyboard.press('Enter');
    await reader.seesCard('Kyrgyzstan');
    await expect.poll(async () => focusIn(reader)).toBe('dialog');
  });

  test('the focus stays on its control when the page opens something above', async ({ reader }) => {
    await reader.open(`${three}<div id="menu" popover="manual">Menu</div>`);
    await reader.seesMarks(marked);
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    await focusControl(reader, 'Pin');
    await reader.page.$eval('#menu', (menu) => menu instanceof HTMLElement && menu.showPopover());
    await expect.poll(async () => focusIn(reader)).toBe('Pin');
  });
});

async function focusControl(reader: Reader, name: string): Promise<void> {
  const frame = await frameWithCard(reader.page);
  if (frame === undefined) throw new Error('No card is open.');
  await reader.driver.inCard(
    frame,
    (root, wanted: string) => {
      for (const button of root.querySelectorAll('button')) {
        if ((button.ariaLabel ?? button.innerText).startsWith(wanted)) button.focus();
      }
    },
    name,
  );
}
