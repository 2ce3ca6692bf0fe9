// Pages whose fields have the names of the DOM's own properties, which these then hide in Chromium.
import { describe, expect } from 'vitest';
import { fieldsOfAllNames, usesCard } from '../../browser/harness/named-controls.ts';
import { test } from '../reader/test.ts';

const sentence =
  '<p style="margin: 90px">Talks in Kazakhstan go on. <button type="button" id="other">Other</button></p>';
const marked = { kz: ['Kazakhstan'] };

/** Firefox's scripts of extensions see through such names, which those of the tests' page do not. */
const seenThrough = navigator.userAgent.includes('Firefox') ? ['openOrClosedShadowRoot', 'shadowRoot'] : [];

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
    await reader.open(page(await fieldsOfAllNames(reader, seenThrough)));
    await reader.seesMarks(marked);
    await usesCard(reader);
  });

  test('form around a small frame has its card opened around that', async ({ reader, site }) => {
    const inner = site.add(`<form>${sentence}${await fieldsOfAllNames(reader, seenThrough)}</form>`);
    await reader.open(
      `<form>${await fieldsOfAllNames(reader, seenThrough)}<iframe src="${inner}" style="width: 420px; height: 200px"></iframe></form>`,
    );
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    expect(frame).toBe(reader.page.mainFrame());
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
  });
});
