// The card that opens on a mention, by mouse and by keys. See page/card for all that it does.
import { expect } from 'vitest';
import { seesMeasures } from './harness/card-measures.ts';
import { pointOfMention } from './harness/pointer.ts';
import { focusIn } from './harness/focus.ts';
import { test } from './harness/test.ts';
import { openThree } from './harness/three-mentions.ts';

test('a card opens as large as designed on a mention inside a link, stays while the pointer is in it, closes when it leaves, and by Escape', async ({
  reader,
}) => {
  await reader.open('<p style="margin: 3em"><a href="#there">News from Uzbekistan today</a>');
  await reader.seesMarks({ uz: ['Uzbekistan'] });
  await reader.hover('Uzbekistan');
  await reader.seesCard('Uzbekistan');
  expect(reader.page.url()).not.toContain('#there');
  await seesMeasures(reader);
  await reader.enterCard();
  expect(await reader.seesCardClose()).toBe(false);
  await reader.page.mouse.move(1000, 700, { steps: 10 });
  await reader.seesNoCard();
  await reader.hover('Uzbekistan');
  await reader.seesCard('Uzbekistan');
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
});

test.for([
  ['of the page', '<p style="margin: 3em">A road leads from Kazakhstan to the south.'],
  [
    'in a closed shadow tree',
    `<div id="host"></div><script>
      document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML =
        '<p style="margin: 3em">A road leads from Kazakhstan to the south.'
    </script>`,
  ],
] as const)(
  'at the first move of the pointer over text %s a card opens, with no move after it',
  async ([, html], { reader }) => {
    await reader.open(html);
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    await reader.page.mouse.move(x, y);
    await reader.seesCard('Kazakhstan');
  },
);

test('a click opens a card on a mention outside of links, and in a link is the link’s', async ({
  reader,
}) => {
  await reader.open('<p style="margin: 3em">Kazakhstan');
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.click('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await reader.open('<p style="margin: 3em"><a href="#there">Kazakhstan</a>');
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.click('Kazakhstan');
  await reader.page.waitForFunction(() => location.hash === '#there');
  expect(await reader.card()).toBeUndefined();
});

test('the command for the next mention goes from card to card, with the focus in the card, and back to where it was', async ({
  reader,
}) => {
  await openThree(reader);
  await reader.page.focus('#link');
  for (const name of ['Kazakhstan', 'Tajikistan', 'Uzbekistan']) {
    await reader.pressCommand('next-mention');
    await reader.seesCard(name);
  }
  await reader.pressCommand('previous-mention');
  await reader.seesCard('Tajikistan');
  await expect.poll(async () => focusIn(reader)).toBe('dialog');
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
  await expect.poll(async () => reader.page.evaluate(() => document.activeElement?.id)).toBe('link');
});
