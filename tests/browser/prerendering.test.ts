// Pages that Chromium builds before anyone has asked for them: https://developer.chrome.com/docs/web-platform/prerender-pages
import { expect } from 'vitest';
import { badgeOf } from './harness/badge.ts';
import { openPopup } from './harness/popup-reader.ts';
import { test } from './harness/test.ts';

/** Says that it is there, later than it would have been read, and how many subjects were marked when it was shown. */
const prerendered = `<p style="margin: 3em">Kazakhstan and Uzbekistan
  <script>
    const say = (key, value) => localStorage.setItem(key, value);
    addEventListener('load', () => requestIdleCallback(() => setTimeout(say, 500, 'state', document.prerendering ? 'prerendered' : 'shown')));
    document.addEventListener('prerenderingchange', () => say('markedBefore', CSS.highlights.size));
  </script>`;

// Firefox 153 has no prerendering: there the page is loaded when its link is clicked, and the same must be seen.
test('a page that is prerendered is no part of that in front of it, is read once it is shown, and counted then', async ({
  driver,
  reader,
  site,
}) => {
  const url = site.add(prerendered);
  await reader.open(`<p>Tajikistan</p><a href="${url}">Next</a>
    <script>localStorage.clear()</script>
    <script type="speculationrules">{ "prerender": [{ "urls": ["${url}"], "eagerness": "immediate" }] }</script>`);
  const badge = await badgeOf(driver, reader.page);
  const prerenders = await reader.page.evaluate(() => HTMLScriptElement.supports('speculationrules'));
  expect(prerenders).toBe(driver.engine === 'chromium');
  if (prerenders) {
    await expect
      .poll(async () => reader.page.evaluate(() => localStorage.getItem('state')))
      .toBe('prerendered');
  }
  await reader.seesMarks({ tj: ['Tajikistan'] });
  await badge.shows('1');
  const before = await openPopup(driver, reader.page);
  await before.sees('Tajikistan\n1 mention');
  expect(await before.text()).not.toContain('Kazakhstan\n');
  await before.popup.close();

  await reader.page.click('a');
  await reader.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'] });
  await badge.shows('2');
  const markedBefore = await reader.page.evaluate(() => localStorage.getItem('markedBefore'));
  expect(markedBefore).toBe(prerenders ? '0' : null);
  const popup = await openPopup(driver, reader.page);
  await popup.sees('2 mentions');
  await popup.press('Escape');
  await popup.closes();
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  // The driver loses it.
  await reader.page.close();
});
