// Boxes of the page that keep the focus to themselves: the card is entered, used and left by keyboard there too.
import { describe, expect } from 'vitest';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';
import focusTrap from './focus-traps/focus-trap.js?built';
import radixDialog from './focus-traps/radix-dialog.js?built';
import reactFocusLock from './focus-traps/react-focus-lock.js?built';

const content =
  '<button id="first">Share</button><p style="margin: 40px 60px">Talks in Kazakhstan go on.</p><button id="last">Close</button>';
const box = `<p>Page behind. <a href="#behind">Elsewhere</a></p><div id="box" style="width: 700px; background: #eee">${content}</div>`;
const modal = box.replace(
  'id="box"',
  'id="box" role="dialog" aria-modal="true" aria-label="Story" tabindex="-1"',
);

const unsaid = `<main>${box.replace('id="box"', 'id="box" role="region"')}</main>`;

/** As the authoring practices have it: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ */
const bySteps = `<script>
  const box = document.querySelector('#box');
  let last = document.querySelector('#first');
  last.focus();
  document.addEventListener('focus', (event) => {
    if (box.contains(event.target)) last = event.target;
    else last.focus();
  }, true);
  document.addEventListener('keydown', (event) => { if (event.key === 'Tab' && !box.contains(event.target)) event.preventDefault(); }, true);
</script>`;

/** Also where the focus goes without having been anywhere since. */
const byLosing = `<script>
  const box = document.querySelector('#box');
  let last = document.querySelector('#first');
  last.focus();
  document.addEventListener('focusin', (event) => { if (box.contains(event.target)) last = event.target; else last.focus({ preventScroll: true }); });
  document.addEventListener('focusout', (event) => { if (event.relatedTarget !== null && !box.contains(event.relatedTarget)) last.focus({ preventScroll: true }); });
</script>`;

const pages: readonly (readonly [string, string])[] = [
  ['a modal box of the authoring practices', modal + bySteps],
  ['a box that takes back what it loses', modal + byLosing],
  ['such a box that does not say that it is modal', modal.replace(' aria-modal="true"', '') + byLosing],
  ['focus-trap in a modal box', modal + scriptElement(focusTrap)],
  ['focus-trap in a box that says nothing of it', unsaid + scriptElement(focusTrap)],
  ['react-focus-lock in a modal box', modal + scriptElement(reactFocusLock)],
  ['react-focus-lock alone', box + scriptElement(reactFocusLock)],
  ['Radix UI’s dialog', box + scriptElement(radixDialog)],
];

describe.for(pages)('with the focus in %s, the card', ([, page]) => {
  test('is entered by the command, gone through, used and left by keys', async ({ reader }) => {
    await openInBox(reader, page);
    await reader.pressCommand('next-mention');
    await reader.seesCard('Kazakhstan');
    await expect.poll(async () => focusIn(reader)).toBe('dialog');
    const passed: string[] = [];
    for (let presses = 0; presses < 20 && !passed.includes('Pin'); presses += 1) {
      await reader.page.keyboard.press('Tab');
      passed.push((await focusIn(reader)) ?? '');
    }
    expect(passed.filter((name) => name === '')).toEqual([]);
    expect(passed.at(-1)).toBe('Pin');
    await reader.page.keyboard.press('Enter');
    await expect.poll(async () => pressed(reader)).toBe('true');
    await reader.page.keyboard.press(' ');
    await expect.poll(async () => pressed(reader)).toBe('false');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    await expect.poll(async () => inBox(reader)).toEqual({ isThere: true, focused: 'first' });
  });

  test('is used by mouse, and leaves the box as it is', async ({ reader }) => {
    await openInBox(reader, page);
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.clickInCard('Pin');
    await expect.poll(async () => pressed(reader)).toBe('true');
    await reader.clickInCard('Close');
    await reader.seesNoCard();
    expect(await inBox(reader)).toMatchObject({ isThere: true });
  });
});

async function openInBox(reader: Reader, page: string): Promise<void> {
  await reader.open(page);
  await reader.page.waitForFunction(() => document.querySelector(':focus') !== null);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.page.focus('#first');
}

/** The label or role of what has the focus in the card; nothing if the card does not have it. */
async function focusIn(reader: Reader): Promise<string | null> {
  const { frame } = await reader.seesCard('Kazakhstan');
  return reader.driver.inCard(frame, ({ activeElement }) => {
    if (!(activeElement instanceof HTMLElement)) return null;
    return activeElement.ariaLabel ?? activeElement.role ?? activeElement.innerText;
  });
}

async function pressed(reader: Reader): Promise<string | null> {
  const { frame } = await reader.seesCard('Kazakhstan');
  return reader.driver.inCard(frame, (root) => root.querySelector('[aria-label="Pin"]')?.ariaPressed ?? null);
}

async function inBox(reader: Reader): Promise<{ isThere: boolean; focused: string | undefined }> {
  return reader.page.evaluate(() => ({
    isThere: document.querySelector('#first')?.checkVisibility() === true,
    focused: document.querySelector(':focus')?.id,
  }));
}

/** A script for a page, with the library that it uses. */
function scriptElement(text: string): string {
  return `<script>${text.replaceAll('</script', String.raw`<\/script`)}</script>`;
}
