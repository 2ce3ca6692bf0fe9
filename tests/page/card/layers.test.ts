// The card is above everything, whatever the page does, and looks the same on every page.
import { describe, expect } from 'vitest';
import {
  canBeUsed,
  expectSameLook,
  isUppermost,
  lookOf,
  opensCardByHover,
  parentOfHost,
  plainLook,
} from '../../browser/harness/looks.ts';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';

const sentence = '<p style="margin: 3em">A road leads from Kazakhstan to the south.';
const word = '<p style="margin: 3em">Kazakhstan';

describe('a card can be used', () => {
  test.for([
    [
      'highest of z-indexes',
      '<div style="position: fixed; inset: 200px 0 0; z-index: 2147483647; background: tan"></div>',
    ],
    [
      'positioned and transformed boxes',
      '<div style="position: fixed; inset: 300px 0 0; transform: translateZ(0); background: tan"></div>',
    ],
  ])('over the %s', async ([, html = ''], { reader }) => {
    await opensCardByHover(reader, sentence + html);
    await canBeUsed(reader);
  });

  test('on words in a modal dialog', async ({ reader }) => {
    await opensCardByHover(
      reader,
      `<dialog style="width: 600px; height: 500px">${sentence}</dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
    );
    await canBeUsed(reader);
    expect(await reader.page.$eval('dialog', (dialog) => dialog.lastElementChild?.localName)).toBe('div');
  });

  test('on words in a modal dialog above another', async ({ reader }) => {
    await opensCardByHover(
      reader,
      `<dialog id="upper" style="width: 600px; height: 500px">${sentence}</dialog>
      <dialog id="lower">Below</dialog>
      <script>lower.showModal(); upper.showModal()</script>`,
    );
    await canBeUsed(reader);
  });

  test('on words in a modal dialog inside a shadow tree', async ({ reader }) => {
    await opensCardByHover(
      reader,
      `<div id="host"></div><script>
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = \`<dialog style="width: 600px; height: 500px">${sentence}</dialog>\`;
      root.querySelector('dialog').showModal();
    </script>`,
    );
    await canBeUsed(reader);
  });

  test('over a modal dialog that opens after it, and again once that has closed', async ({ reader }) => {
    await opensCardByHover(reader, `${sentence}<dialog style="width: 600px; height: 500px">Ask</dialog>`);
    await reader.clickInCard('Pin');
    await reader.page.$eval('dialog', (dialog) => dialog.showModal());
    await expect.poll(async () => parentOfHost(reader)).toBe('dialog');
    await canBeUsed(reader, 'false');
    await reader.clickInCard('Pin');
    await reader.page.$eval('dialog', (dialog) => dialog.close());
    await expect.poll(async () => parentOfHost(reader)).toBe('html');
    await canBeUsed(reader, 'false');
  });
});

describe('a card leaves open', () => {
  test('the page’s own popovers that were open before', async ({ reader }) => {
    await opensCardByHover(
      reader,
      `${sentence}<div id="menu" popover style="inset: 500px auto auto 700px">Menu</div>
      <script>menu.showPopover()</script>`,
    );
    expect(await isOpen(reader)).toBe(true);
  });

  test('and is above a popover that opens after it', async ({ reader }) => {
    await opensCardByHover(
      reader,
      `${sentence}<div id="menu" popover style="inset: 0; width: 100%; height: 100%">Menu</div>`,
    );
    await reader.page.$eval('#menu', (menu) => menu instanceof HTMLElement && menu.showPopover());
    await expect.poll(async () => isUppermost(reader)).toBe(true);
    expect(await isOpen(reader)).toBe(true);
  });

  test('the page’s dialog around it when Escape is pressed in it', async ({ reader }) => {
    await opensCardByHover(
      reader,
      `<dialog style="width: 600px; height: 500px">${sentence}</dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
    );
    await reader.clickInCard('Pin');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    expect(await reader.page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
  });

  test('a fold of the page, and stays as it is itself', async ({ reader }) => {
    await opensCardByHover(reader, `${sentence}<details><summary>More</summary>Text</details>`);
    await reader.page.$eval('details', (details) => (details.open = true));
    expect(await reader.seesCardClose()).toBe(false);
  });
});

describe('a card looks the same', () => {
  test.for([
    '* { all: unset !important }',
    '* { position: absolute !important; color: red !important; font: 40px fantasy !important }',
    'div, button, ul { position: absolute !important; display: none !important }',
    'body > *:not(p), html > *:not(body):not(head) { display: none !important; opacity: 0 !important }',
    'html > div { display: none !important; opacity: 0 !important; transform: scale(2) !important; pointer-events: none !important }',
    'html { font: 9px fantasy; color: red; letter-spacing: 1em; line-height: 3; text-transform: uppercase; word-spacing: 2em; cursor: wait; text-align: center; visibility: hidden } p { visibility: visible }',
    ':root { --fc-paper: red; --fc-ink: red; --fc-card-inline: 90px; --fc-notch: 0px; --fc-1: 40px }',
    '@layer page { div, button, html > div { animation: spin 1s infinite !important; filter: blur(2px) !important } } @keyframes spin { to { rotate: 1turn } }',
    'html { zoom: 2 }',
    'html { font-size: 62.5%; transform: scale(0.9) }',
    'html { direction: rtl }',
    'html { writing-mode: vertical-rl }',
    'html { writing-mode: vertical-lr }',
    '::before, ::after, ::backdrop { content: "x" !important; position: fixed !important; inset: 0 !important; background: red !important }',
  ])('on a page with %s', async (css, { reader }) => {
    const plain = await plainLook(reader);
    await opensCardByHover(reader, `<style>${css}</style>${word}`);
    expectSameLook(await lookOf(reader), plain);
  });
});

async function isOpen(reader: Reader): Promise<boolean> {
  return reader.page.$eval('#menu', (menu) => menu.matches(':popover-open'));
}
