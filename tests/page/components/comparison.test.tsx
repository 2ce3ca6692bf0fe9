// A comparison in the popup, which has no control of its own that keys could go to.
import { expect, onTestFinished, test } from 'vitest';
import { commands } from 'vitest/browser';
import popupStyle from '../../../entrypoints/popup/style.css?inline';
import { english } from '../../unit/locales/sample-languages.ts';
import { drawIn } from './show.tsx';
import { surfaces } from './surfaces.tsx';

test.for(['PageDown', 'ArrowDown'])('a comparison is scrolled by %s', async (key) => {
  const comparison = surfaces.find(({ name }) => name === 'a comparison');
  if (!comparison) throw new Error('No comparison');
  const sheet = document.createElement('style');
  sheet.textContent = `${popupStyle} .popup { block-size: 300px !important; max-block-size: 300px !important }`;
  document.head.append(sheet);
  // In the test's own document, whose elements the popup's script knows as such.
  const body = document.body.appendChild(document.createElement('div'));
  body.className = 'surface';
  onTestFinished(() => {
    body.remove();
    sheet.remove();
  });
  await drawIn(body, comparison, english);
  await expect.poll(() => body.querySelector<HTMLElement>('.popup-body')?.tabIndex).toBe(0);
  const scroller = body.querySelector<HTMLElement>('.popup-body');
  window.focus();
  scroller?.focus();
  for (let press = 0; press < 3; press++) await commands.input('keyboard', 'press', key);
  await expect.poll(() => scroller?.scrollTop).toBeGreaterThan(20);
});
