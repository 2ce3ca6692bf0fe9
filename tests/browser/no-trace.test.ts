// The page does not learn that anyone is reading along.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { test } from './harness/test.ts';

const page = `<!doctype html><html lang="en"><head><title>News</title><link rel="icon" href="data:,">
<style>p { margin: 3em }</style><script>
  window.messages = [];
  addEventListener('message', ({ data }) => window.messages.push(data));
</script></head>
<body class="a"><p data-x='1'>In Kazakhstan<b>’s</b> north and in Central&nbsp;Asia, Узбекистан</p><!-- a comment -->
<template><p>Kazakhstan</p></template><custom-thing></custom-thing>
<script>
  customElements.define('custom-thing', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>Tajikistan <slot></slot></p>'; }
  });
</script></body></html>`;

test('a page has not one byte of its document changed by marks and cards, before, during and after, and no global of ours, no style sheet, no attribute, no message and no request', async ({
  plainPage,
  reader,
  site,
}) => {
  const url = site.add(page);
  await plainPage.goto(url);
  const untouched = await documentOf(plainPage);
  const requests: string[] = [];
  reader.page.on('request', (request) => requests.push(request.url()));

  await reader.page.goto(url);
  await reader.seesMarks({
    kz: [expect.stringMatching(/^Kazakhstan/)],
    'central-asia': ['Central\u00A0Asia'],
    uz: ['Узбекистан'],
    tj: ['Tajikistan'],
  });
  expect(await documentOf(reader.page)).toBe(untouched);

  await reader.hover('Узбекистан');
  await reader.seesCard('Uzbekistan');
  expect(withoutHost(await documentOf(reader.page))).toBe(untouched);
  const globals = await reader.page.evaluate(() => Object.getOwnPropertyNames(window));
  expect(await visibleTo(reader.page)).toEqual(await visibleTo(plainPage));
  // Firefox makes globals when they are first asked for: the plain page's list of them would be shorter.
  expect(await plainPage.evaluate((names) => names.filter((name) => !(name in window)), globals)).toEqual([]);
  expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([url]);

  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
  expect(await documentOf(reader.page)).toBe(untouched);
});

test('a page whose script asks for styles is not laid out for it while a card is open', async ({
  reader,
}) => {
  await reader.open(`<!doctype html><html lang="en"><body><p>Kazakhstan</p>
    <div>${'<p>Words of <b>a paragraph</b> that is laid out again and again.</p>'.repeat(3_000)}</div>
    <script>
      const all = document.querySelector('div');
      function timeOf(ask) {
        const began = performance.now();
        for (let width = 500; width < 520; width++) {
          all.style.width = width + 'px';
          ask(all.firstChild);
        }
        return performance.now() - began;
      }
      const shareOfStyles = () =>
        timeOf((element) => getComputedStyle(element).color) / timeOf((element) => element.offsetHeight);
    </script>`);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  expect(await reader.page.evaluate('shareOfStyles()')).toBeLessThan(0.5);
});

test('a page with marks has every element where it is without them', async ({ plainPage, reader, site }) => {
  const end = 'in Kazakhstan and Central Asia</a>';
  const block = `<a href="#there"><div>News</div> ${end}`;
  const heading = `<a href="#there"><h2 style="display: inline; font-size: 24px">News</h2> ${end}`;
  const picture = `<a href="#there"><article><div><img alt="News"></div><h3>News</h3></article> ${end}`;
  const items = [block, heading, picture]
    .map((link) => `<li>${link}</li>`)
    .join('')
    .repeat(5);
  const url = site.add(`<body><ol>${items}</ol><ul style="line-height: 1.2; font-family: serif">${items}</ul>
    <ol style="list-style: none">${items}</ol><ol style="list-style: inside">${items}</ol>
    <ol style="display: flex; flex-direction: column; line-height: 120%">${items}</ol>`);
  await plainPage.goto(url);
  const untouched = await layoutOf(plainPage);
  await reader.page.goto(url);
  await expect.poll(async () => (await reader.marks())['kz']?.length).toBe(75);
  await reader.idles();
  expect(await layoutOf(reader.page)).toEqual(untouched);
});

async function documentOf(inspected: Page): Promise<string> {
  return inspected.evaluate(() => document.documentElement.outerHTML);
}

/** The boxes of all elements. */
async function layoutOf(inspected: Page): Promise<string[]> {
  return inspected.$$eval('*', (elements) =>
    elements.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [element.localName, left, top, width, height].join(' ');
    }),
  );
}

/** The document without the one element that stands in it while a card is open. */
function withoutHost(html: string): string {
  return html.replace(/<div><\/div>(?=<\/html>$)/, '');
}

/** What a script of the page can look at. */
async function visibleTo(inspected: Page): Promise<object> {
  return inspected.evaluate(() => ({
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    stylesheetOfParagraph: getComputedStyle(document.querySelector('p') ?? document.body).cssText,
    messages: Reflect.get(window, 'messages'),
    attributes: document.documentElement.getAttributeNames(),
  }));
}
