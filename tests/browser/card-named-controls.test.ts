// Pages whose fields and images have the names of the DOM's own properties, which these then hide in Chromium.
import { describe, expect } from 'vitest';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';

const sentence =
  '<p style="margin: 90px">Talks in Kazakhstan go on. <button type="button" id="other">Other</button></p>';
const marked = { kz: ['Kazakhstan'] };

/** Fields with every name that a form has a property of: they answer in the place of these. */
async function fieldsOfAllNames(reader: Reader): Promise<string> {
  const names = await reader.page.evaluate(() => {
    const found = new Set<string>();
    for (
      let owner: unknown = document.createElement('form');
      owner !== null;
      owner = Object.getPrototypeOf(owner)
    )
      for (const name of Object.getOwnPropertyNames(owner)) found.add(name);
    return [...found, 'openOrClosedShadowRoot'];
  });
  expect(names.length).toBeGreaterThan(250);
  return names.map((name) => `<input type="hidden" name="${name}">`).join('');
}

describe('a page that hides the properties of its', () => {
  const pages: readonly (readonly [string, (fields: string) => string])[] = [
    ['form', (fields) => `<form>${sentence}${fields}</form>`],
    [
      'form within a form’s scrolling box',
      (fields) =>
        `<form style="overflow: auto; height: 300px"><div style="height: 120px"></div>${sentence}<div style="height: 900px"></div>${fields}</form>`,
    ],
    [
      'form that is a modal box',
      (fields) =>
        `<form role="dialog" aria-modal="true" tabindex="-1" style="position: fixed; inset: 40px; background: #eee">${sentence}${fields}</form>`,
    ],
    [
      'form in a modal dialog',
      (fields) =>
        `<dialog style="width: 700px; height: 500px"><form>${sentence}${fields}</form></dialog><script>document.querySelector('dialog').showModal();</script>`,
    ],
    [
      'form with an unfolded part',
      (fields) =>
        `<form><details open><summary>Story</summary><div>${sentence}</div></details>${fields}</form>`,
    ],
    [
      'form in its text',
      (fields) =>
        `<p style="margin: 90px">Talks <form style="display: inline">in Kazakhstan ${fields}</form> go on.<button id="other">Other</button>`,
    ],
  ];

  test.for(pages)('%s has a card opened, placed, entered and closed', async ([, page], { reader }) => {
    await reader.open(page(await fieldsOfAllNames(reader)));
    await reader.seesMarks(marked);
    await usesCard(reader);
    await expect
      .poll(async () => reader.page.evaluate(() => document.querySelector(':focus')?.id))
      .toBe('other');
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.clickInCard('Close');
    await reader.seesNoCard();
  });

  test('form around a small frame has its card opened around that', async ({ reader, site }) => {
    const inner = site.add(`<form>${sentence}${await fieldsOfAllNames(reader)}</form>`);
    await reader.open(
      `<form>${await fieldsOfAllNames(reader)}<iframe src="${inner}" style="width: 420px; height: 200px"></iframe></form>`,
    );
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    expect(frame).toBe(reader.page.mainFrame());
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
  });

  test('document has a card opened, placed, entered and closed', async ({ reader }) => {
    const names =
      'body documentElement activeElement elementFromPoint elementsFromPoint caretPositionFromPoint fullscreenElement ' +
      'getSelection defaultView hidden addEventListener createTreeWalker createElement createElementNS createTextNode execCommand ownerDocument nodeType';
    const images = names.split(' ').map((name) => `<img name="${name}" alt="">`);
    await reader.open(`${sentence}${images.join('')}<iframe name="CloseWatcher" hidden></iframe>`);
    await reader.seesMarks(marked);
    await usesCard(reader);
  });
});

async function usesCard(reader: Reader): Promise<void> {
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await expect.poll(async () => reader.cardIsBeside('Kazakhstan')).toBe(true);
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
  await reader.page.focus('#other');
  await reader.pressCommand('previous-mention');
  const { frame } = await reader.seesCard('Kazakhstan');
  await expect
    .poll(async () => reader.driver.inCard(frame, (root) => root.activeElement !== null))
    .toBe(true);
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
}
