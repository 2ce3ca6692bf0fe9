// Documents that are no ordinary web page, frames of other sites, and pages that come to the front and go.
import { expect } from 'vitest';
import { test } from './harness/test.ts';

test.for([
  ['plain text', 'text/plain', 'From Kazakhstan\nto the south'],
  [
    'XHTML',
    'application/xhtml+xml',
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Kazakhstan</title></head><body><p style="margin: 3em">Kazakh<b>stan</b></p></body></html>',
  ],
] as const)('a document of %s is read, and shows cards', async ([, type, body], { reader }) => {
  await reader.open(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
});

test('frames are read like pages, those of other sites and those without an address too, and a card stays inside its frame', async ({
  reader,
  site,
}) => {
  const other = site.add('<p style="margin: 2em">Turkmenistan', { host: 'other.example' });
  await reader.open(`<p>Kazakhstan
    <iframe width="620" height="560" src="${other}"></iframe>
    <iframe srcdoc="<p>Kyrgyzstan"></iframe>
    <iframe sandbox srcdoc="<p>Tajikistan"></iframe>
    <iframe src="data:text/html,<p>Uzbekistan"></iframe>`);
  await reader.seesMarks({
    kz: ['Kazakhstan'],
    kg: ['Kyrgyzstan'],
    tj: ['Tajikistan'],
    uz: ['Uzbekistan'],
    tm: ['Turkmenistan'],
  });
  await reader.hover('Turkmenistan');
  const card = await reader.seesCard('Turkmenistan');
  expect(card.frame.url()).toBe(other);
});

test('a page behind another tab is read when it is looked at, and its card closes when it is hidden', async ({
  driver,
  reader,
  site,
}) => {
  const front = await driver.browser.newPage();
  await front.bringToFront();
  await reader.page.goto(site.add('<p style="margin: 3em">Kyrgyzstan'));
  await reader.page.bringToFront();
  await reader.seesMarks({ kg: ['Kyrgyzstan'] });
  await reader.hover('Kyrgyzstan');
  await reader.seesCard('Kyrgyzstan');
  await front.bringToFront();
  await reader.seesNoCard();
  await front.close();
});
