// What a person does in the toolbar popup, opened by its button beside a page.
import { expect } from 'vitest';
import { openPopup } from './harness/popup-reader.ts';
import { test } from './harness/test.ts';

const page = `
  <p style="block-size: 3000px">Most of Kazakhstan’s oil leaves by pipe.</p>
  <p>A minister from Kazakhstan spoke of Central Asia.</p>
  <iframe srcdoc="<p>Uzbekistan in a frame"></iframe>`;

test('the popup opens with the cursor in the search box, lists what all frames mention, goes by keys to a mention, opens its card and closes', async ({
  reader,
  driver,
}) => {
  await reader.open(page);
  const popup = await openPopup(driver, reader.page);
  await popup.seesFocusOn('Search subjects and facts');
  await popup.sees('4 mentions');
  const rows = async (): Promise<(string | null)[]> =>
    popup.popup.run((document) =>
      [...document.querySelectorAll('.subject-row')].map((row) => row.textContent),
    );
  await expect.poll(rows).toEqual(['Kazakhstan2 mentions', 'Central Asia1 mention', 'Uzbekistan1 mention']);
  await popup.press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await popup.seesFocusOn('Kazakhstan');
  await popup.press('Enter');
  await popup.sees('A minister from Kazakhstan spoke');
  await popup.press('ArrowDown', 'ArrowDown', 'Enter');
  await reader.seesCard('Kazakhstan');
  expect(await reader.page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await popup.closes();
});

test('the popup steps from mention to mention and stays open', async ({ reader, driver }) => {
  await reader.open(page);
  const popup = await openPopup(driver, reader.page);
  await popup.sees('4 mentions');
  await popup.click('Next mention');
  await reader.seesCard('Kazakhstan');
  await popup.click('Previous mention');
  await reader.seesCard('Uzbekistan');
  await popup.click('Previous mention');
  await reader.seesCard('Central Asia');
  expect(await popup.popup.isOpen()).toBe(true);
});

test('the popup says in which languages nothing was found, lists the first mention, and follows the page, its frames and the tab', async ({
  reader,
  driver,
}) => {
  await reader.open('<p>Nothing here yet<iframe srcdoc="<p>Or there"></iframe>');
  const popup = await openPopup(driver, reader.page);
  await popup.sees('No mentions on this page');
  await popup.sees('Capitals and leaders are not looked for');
  await popup.click('Names were looked for in');
  await popup.sees('Kazakh');
  await popup.sees('Uzbek');
  await reader.page.evaluate(() => document.body.append('In Kazakhstan'));
  await popup.sees('Kazakhstan\n1 mention');
  await reader.page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p>Tajikistan too');
    document.querySelector('iframe')?.contentDocument?.body.append('Uzbekistan');
  });
  await popup.sees('Tajikistan\n1 mention');
  await popup.sees('Uzbekistan\n1 mention');
  await reader.page.evaluate(() => document.querySelector('iframe')?.remove());
  await popup.seesNo('Uzbekistan\n1 mention');
  await reader.open('<p>Only Kyrgyzstan');
  await popup.sees('Kyrgyzstan\n1 mention');
  await popup.seesNo('Kazakhstan\n');
});

test('the popup lists the first of very many mentions, and goes to them', async ({ reader, driver }) => {
  await reader.open('<p>Trains from Kazakhstan to Uzbekistan take long.</p>'.repeat(800));
  await expect.poll(async () => reader.markCounts()).toEqual({ kz: 800, uz: 800 });
  const popup = await openPopup(driver, reader.page);
  await popup.sees('1,000+ mentions');
  await popup.sees('Uzbekistan\n500+ mentions');
  await popup.click('Kazakhstan');
  await expect
    .poll(async () => popup.popup.run((document) => document.querySelectorAll('.mention').length))
    .toBe(500);
  await popup.click('500');
  await reader.seesCard('Kazakhstan');
  expect(await reader.page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await popup.closes();
  await reader.pressCommand('next-mention');
  await reader.seesCard('Uzbekistan');
});

test('the search leads with Enter to everything that is said about a subject and back; Escape clears it and closes the popup only then', async ({
  reader,
  driver,
  engine,
}) => {
  await reader.open('<p>Nothing here');
  const popup = await openPopup(driver, reader.page);
  await popup.type('uzbek');
  await popup.sees('“uzbek”');
  await popup.press('Enter');
  await popup.sees('Across Central Asia');
  await popup.seesFocusOn('Uzbekistan');
  await popup.click('Back');
  await popup.sees('“uzbek”');
  await popup.focus('Search subjects and facts');
  await popup.press('Escape');
  // Firefox closes the panel itself, whatever its content makes of the key.
  if (engine === 'chromium') {
    await popup.sees('No mentions on this page');
    expect(await popup.query()).toBe('');
    await popup.press('Escape');
  }
  await popup.closes();
});

test('the switch of a site takes the marks off every open page of the site at once, that of everything off all sites, and both can be undone', async ({
  reader,
  driver,
  site,
}) => {
  const other = await driver.browser.newPage();
  await other.goto(site.add('<p>In Tajikistan', { host: 'news.example' }));
  const marksInOther = async (): Promise<number> => other.evaluate(() => CSS.highlights.size);
  await expect.poll(marksInOther).toBe(1);
  await reader.page.bringToFront();
  await reader.open(page, { host: 'news.example' });
  const popup = await openPopup(driver, reader.page);
  await popup.click('Show on news.example');
  await popup.sees('Off on news.example');
  await reader.seesMarks({});
  await expect.poll(marksInOther).toBe(0);
  await popup.click('Undo');
  await popup.sees('4 mentions');
  await popup.click('Switch off on all sites');
  await popup.sees('Off on all sites');
  await reader.seesMarks({});
  await popup.click('Switch on');
  await popup.sees('4 mentions');
  await other.close();
});
