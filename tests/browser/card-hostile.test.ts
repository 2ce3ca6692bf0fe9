// Pages that would work the card by script, cover it, or make something else of what a reader does in it.
import { expect } from 'vitest';
import { pointOfControl } from './harness/card.ts';
import { clipboardText, copyByKeys } from './harness/clipboard.ts';
import { forge, pressedOf, switchesOffUncovered } from './harness/forging.ts';
import { opensCardToSelect, selectsTowards } from './harness/selecting.ts';
import { test } from './harness/test.ts';

const marked = { kz: ['Kazakhstan'] };

test('words of a card are selected past its edge and copied by keys, and that is no click of the page', async ({
  reader,
}) => {
  const words = await opensCardToSelect(reader);
  const selected = await selectsTowards(reader, words, { x: 400, y: 0 });
  expect(selected.slice(0, 14)).toBe(words.after.slice(0, 14));
  await copyByKeys(reader.page);
  await reader.page.mouse.click(10, 10);
  await reader.seesNoCard();
  expect((await clipboardText(reader)).trim()).toBe(selected);
});

test('a page that lays something over the card that lets presses through has no button of it pressed', async ({
  reader,
  driver,
}) => {
  // Fills the window, in front of all that was shown before, which nobody is told of.
  await reader.open(`<p style="margin: 3em">A road leads from Kazakhstan to the south.
    <div id="cover" popover="manual" style="pointer-events: none; position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0">Press here to go on</div>
    <script>addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);</script>`);
  await reader.seesMarks(marked);
  await reader.click('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  const at = await pointOfControl(reader.driver, reader.page, 'Off on this site');
  await reader.page.mouse.move(at.x, at.y, { steps: 4 });
  await reader.page.$eval('#cover', (element) => element instanceof HTMLElement && element.showPopover());
  await reader.page.mouse.click(at.x, at.y);
  if (driver.engine === 'firefox') {
    // Firefox cannot tell what is above: the popup, which is surely seen, offers the same.
    const popup = await driver.seePopup();
    await expect.poll(async () => popup.run((document) => document.body.innerText)).toContain('site.example');
    await popup.close();
  }
  expect(await pressedOf(reader, 'Off on this site')).toBe('false');
  await reader.seesMarks(marked);
  await switchesOffUncovered(reader, marked);
});

test('in a frame of another site a reader can switch off the site of the tab, and no script can', async ({
  reader,
  site,
}) => {
  const inner = site.add(
    `<script>window.forge = ${forge.toString()}</script><p style="margin: 30px">A road leads from Kazakhstan to the south.`,
    { host: 'other.example' },
  );
  await reader.open(
    `<p style="margin: 40px; text-align: end">Tajikistan</p><iframe src="${inner}" style="width: 800px; height: 640px"></iframe>`,
    { host: 'news.example' },
  );
  const both = { kz: ['Kazakhstan'], tj: ['Tajikistan'] };
  await reader.seesMarks(both);
  await reader.click('Kazakhstan');
  const { frame } = await reader.seesCard('Kazakhstan');
  expect(frame).not.toBe(reader.page.mainFrame());
  // By its own hand: everything that a script can do at the button, and in the card itself.
  const at = await reader.driver.inCard(frame, (root) => {
    const button = root.querySelector<HTMLElement>('[aria-label="Off on this site"]');
    button?.click();
    const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await frame.evaluate((point) => Reflect.get(window, 'forge')(point), at);
  expect(await pressedOf(reader, 'Off on this site')).toBe('false');
  await reader.seesMarks(both);
  await reader.clickInCard('Off on this site');
  await reader.seesMarks({});
  await reader.clickInCard('Undo');
  await reader.seesMarks(both);
});
