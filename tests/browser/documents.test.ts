// Documents that are no ordinary web page, and pages that come to the front.
import { describe, expect } from 'vitest';
import { test } from './harness/test.ts';

describe('a document', () => {
  test('of plain text is read', async ({ reader }) => {
    await reader.open('From Kazakhstan\nto Central Asia', {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
    await reader.seesMarks({ kz: ['Kazakhstan'], 'central-asia': ['Central Asia'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test('of XHTML is read, and shows cards', async ({ reader }) => {
    await reader.open(
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Kazakhstan</title></head><body><p style="margin: 3em">Kazakh<b>stan</b></p></body></html>',
      { headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' } },
    );
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test('of other XML is left alone', async ({ reader }) => {
    await reader.open('<?xml version="1.0"?><feed><title>Kazakhstan</title></feed>', {
      headers: { 'content-type': 'application/xml; charset=utf-8' },
    });
    await reader.idles();
    expect(await reader.marks()).toEqual({});
  });

  test('in a sandbox without scripts is read, and shows cards', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan', {
      headers: { 'content-security-policy': 'sandbox' },
    });
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test('with the strictest policy is read, and shows cards', async ({ reader }) => {
    await reader.open('<p>Kazakhstan', {
      headers: {
        'content-security-policy':
          "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });

  test('on another site in a frame shows a card that stays inside the frame', async ({ reader, site }) => {
    const other = site.add('<p style="margin: 2em">Turkmenistan', { host: 'other.example' });
    await reader.open(`<p>Above<iframe width="620" height="560" src="${other}"></iframe>`);
    await reader.seesMarks({ tm: ['Turkmenistan'] });
    await reader.hover('Turkmenistan');
    const card = await reader.seesCard('Turkmenistan');
    expect(card.frame.url()).toBe(other);
  });
});

describe('a page that comes', () => {
  test('from behind another tab is read when it is looked at', async ({ driver, reader, site }) => {
    const front = await driver.browser.newPage();
    await front.bringToFront();
    await reader.page.goto(site.add('<p>Kyrgyzstan'));
    await reader.page.bringToFront();
    await reader.seesMarks({ kg: ['Kyrgyzstan'] });
    await front.close();
  });
});
