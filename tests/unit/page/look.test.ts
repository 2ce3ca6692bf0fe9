// @vitest-environment jsdom
// Which parts of which lines a look finds worth asking about, and that its work grows no faster than the page.
import { beforeEach, expect, test } from 'vitest';
import { detect } from '../../../spotting/detect.ts';
import { Look } from '../../../page/text/look.ts';
import type { LinePart } from '../../../page/text/line-part.ts';
import { pageSearch } from '../../../page/text/page-search.ts';

let found: LinePart[] = [];
let errors: unknown[] = [];
/** Units of text that the first look has been given. */
let looked = 0;

const look = new Look({
  pageSearch,
  detect: (text) => {
    looked += text.length;
    return detect(text);
  },
  onLineChanged: () => {},
  onFound: (part) => found.push(part),
  onError: (error) => errors.push(error),
});

beforeEach(() => {
  found = [];
  errors = [];
  looked = 0;
});

function lookBelow(html: string): string[] {
  document.body.innerHTML = html;
  for (const _ of look.below([document.body])) continue;
  return found.map(({ text }) => text);
}

test('a line that may hold a name is found as a whole, over inline elements', () => {
  expect(lookBelow('<p>No name</p><p>From Kazakh<b>stan</b> to <a href="#">Oslo</a></p><p>None</p>')).toEqual(
    ['From Kazakhstan to Oslo'],
  );
});

test('letters that meet only where two blocks were joined are no name', () => {
  expect(lookBelow('<div>... of uzb</div><div>ekistan</div>')).toEqual([]);
  expect(looked).toBeGreaterThan(0);
});

test('what is not read is not asked about', () => {
  expect(
    lookBelow(
      '<select><option>Kazakhstan</select><textarea>Kazakhstan</textarea><script>"Kazakhstan"</script>' +
        '<p contenteditable>Kazakhstan</p><code>Kazakhstan</code><div role="textbox">Kazakhstan</div>',
    ),
  ).toEqual([]);
});

test('a name with invisible characters between its letters is found, and its line once', () => {
  expect(
    lookBelow(`<p>Ka\u00adzakh\u00adstan and K\u200bazakhstan</p><p>${'plain '.repeat(2_000)}</p>`),
  ).toEqual(['Ka\u00adzakh\u00adstan and K\u200bazakhstan']);
});

test('pronunciations do not tear a name apart', () => {
  const [text] = lookBelow('<p><ruby>Kazakh<rt>ka-zakh</rt>stan<rt>stan</rt></ruby></p>');
  expect(text).toBe('Kazakhstan');
});

test('a form whose fields have the names of properties is read like any other element', () => {
  const names = [
    'closest',
    'textContent',
    'parentNode',
    'parentElement',
    'nextSibling',
    'previousSibling',
    'firstChild',
    'contains',
    'localName',
    'nodeType',
    'matches',
    'hasAttributes',
    'getElementsByTagName',
    'isConnected',
    'slot',
  ];
  expect(
    lookBelow(
      `<form>Before Kazakhstan ${names.map((name) => `<input name="${name}">`).join('')} and Uzbekistan</form><p>Kyrgyzstan`,
    ),
  ).toEqual(['Before Kazakhstan ', ' and Uzbekistan', 'Kyrgyzstan']);
  expect(errors).toEqual([]);
});

test.each([
  ['text', (paragraph: Element) => paragraph.firstChild?.remove()],
  ['paragraph', (paragraph: Element) => paragraph.remove()],
])('a %s that the page takes out before its line is read is not asked about', (...[, takeOut]) => {
  document.body.innerHTML = '<p>Kazakhstan</p><p>Uzbekistan</p><p>Kyrgyzstan</p>';
  const [, second] = document.querySelectorAll('p');
  for (const _ of look.below([document.body])) if (second && found.length === 1) takeOut(second);
  expect(found.map(({ text }) => text)).toEqual(['Kazakhstan', 'Kyrgyzstan']);
});

test('a tree as deep as a page likes is read', () => {
  document.body.innerHTML = '';
  let parent: Element = document.body;
  for (let depth = 0; depth < 1_000; depth++) parent = parent.appendChild(document.createElement('div'));
  parent.textContent = 'Kazakhstan';
  for (const _ of look.below([document.body])) continue;
  expect(found.map(({ text }) => text)).toEqual(['Kazakhstan']);
});

test('a long line is asked about in parts that overlap, and each of its words is one part’s own', () => {
  const words = Array.from({ length: 2_000 }, (_, index) => `Kazakhstan ${index}.`);
  lookBelow(`<p>${words.join(' ')}</p>`);
  expect(found.length).toBeGreaterThan(5);
  expect(found.map(({ text, ownStart, ownEnd }) => text.slice(ownStart, ownEnd)).join('')).toBe(
    words.join(' '),
  );
  for (const { text } of found) expect(text.length).toBeLessThan(4_000);
});

const spans = (count: number): string => '<span>Kazakhstan.</span>'.repeat(count);
const pages: Record<string, (size: number) => string> = {
  'spans in one line': spans,
  'links in one line': (count) => '<a href="#">Uzbekistan</a> '.repeat(count),
  'lines of a list': (count) => `<ul>${'<li>Kyrgyzstan</li>'.repeat(count)}</ul>`,
  'one long text': (count) => `<p>${'Tajikistan and more. '.repeat(count)}</p>`,
  'nested inline elements': (count) =>
    `<p>${'<b>CSTO '.repeat(Math.min(count, 400))}</p>`.repeat(Math.ceil(count / 400)),
  'empty elements between': (count) => `<p>${'Kazakh<i></i><i></i>stan '.repeat(count)}</p>`,
};

for (const [name, page] of Object.entries(pages)) {
  test(`the work on ${name} grows no faster than the page`, () => {
    const units = [500, 2_000].map((size) => {
      found = [];
      looked = 0;
      lookBelow(page(size));
      return { looked, asked: found.reduce((sum, { text }) => sum + text.length, 0), parts: found.length };
    });
    const [small, large] = units;
    if (!small || !large) throw new Error('Two sizes');
    for (const key of ['looked', 'asked', 'parts'] as const)
      expect(large[key]).toBeLessThan(6 * small[key] + 5_000);
  });
}

test('a long text is not looked through again for the elements behind it', () => {
  const text = 'plain '.repeat(5_000);
  lookBelow(`<div>${text}${'<!-- --><i></i>'.repeat(2_000)}</div>`);
  expect(looked).toBeLessThan(5 * text.length);
});

test('a text that the page empties between two steps keeps none of the others from being read', () => {
  document.body.innerHTML = '<p>Kazakhstan</p><p>Uzbekistan</p><p>Tajikistan</p>';
  let steps = 0;
  for (const _ of look.below([document.body])) {
    const middle = document.querySelectorAll('p')[1]?.firstChild;
    if (++steps === 1 && middle instanceof Text) middle.data = '';
  }
  expect(errors).toEqual([]);
  expect(found.map(({ text }) => text)).toEqual(['Kazakhstan', 'Tajikistan']);
});
