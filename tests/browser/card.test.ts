// The card that opens on a mention: what it shows, and when it comes and goes.
import { describe, expect } from 'vitest';
import { test } from './harness/test.ts';

describe('a card', () => {
  test('opens on a mention inside a link as well', async ({ reader }) => {
    await reader.open('<p style="margin: 3em"><a href="#there">News from Uzbekistan today</a>');
    await reader.seesMarks({ uz: ['Uzbekistan'] });
    await reader.hover('Uzbekistan');
    await reader.seesCard('Uzbekistan');
    expect(reader.page.url()).not.toContain('#there');
  });

  test('opens in a frame', async ({ reader }) => {
    await reader.open(
      '<iframe width="600" height="560" srcdoc="<p style=\'margin: 3em\'>Kyrgyzstan"></iframe>',
    );
    await reader.seesMarks({ kg: ['Kyrgyzstan'] });
    await reader.hover('Kyrgyzstan');
    await reader.seesCard('Kyrgyzstan');
  });

  test('opens by a click on a mention outside of links', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test('leaves a click in a link to the link', async ({ reader }) => {
    await reader.open('<p style="margin: 3em"><a href="#there">Kazakhstan</a>');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.click('Kazakhstan');
    await reader.page.waitForFunction(() => location.hash === '#there');
    expect(await reader.card()).toBeUndefined();
  });

  test('opens by the keyboard command', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan, then Tajikistan');
    await reader.seesMarks({ kz: ['Kazakhstan'], tj: ['Tajikistan'] });
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    await reader.pressCommand('next-mention');
    await reader.seesCard('Tajikistan');
  });
});

describe('an open card', () => {
  test('stays while the pointer moves into it, and closes when the pointer leaves it', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.enterCard();
    expect(await reader.seesCardClose()).toBe(false);
    await reader.page.mouse.move(1000, 700, { steps: 10 });
    await reader.seesNoCard();
  });

  test('closes by Escape', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
  });
});
