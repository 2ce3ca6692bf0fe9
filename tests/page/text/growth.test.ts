// Reading and marking cost no more than the page is long, whatever a page chooses the length of. The pages are hidden: to
// paint very many highlights in one text takes Firefox 153 seconds, whoever has made them.
import { expect, test } from 'vitest';
import { body, markThisPage, openMarkedPage } from '../marked-page.ts';

/** So many times as much a page may cost that is four times as long: a computer may be slow for a while. Squared, 16. */
const FACTOR = 10;
/** What a busy computer takes whatever the page, in milliseconds. */
const NOISE = 1_500;

const pages: Record<string, (count: number) => string> = {
  'spans in a row': (count) => '<span>Kazakhstan.</span>'.repeat(count),
  'links in a row': (count) => '<a href="#">Kazakhstan</a> '.repeat(count),
  'unknown elements in a row': (count) => '<x-word>Kazakhstan.</x-word> '.repeat(count),
  'items of a list': (count) => `<ul>${'<li>Kazakhstan</li>'.repeat(count)}</ul>`,
  'names in one text': (count) => `<p>${'Kazakhstan and more. '.repeat(count)}`,
  'names cut in two': (count) => `<p>${'<b>Kazakh</b>stan '.repeat(count)}`,
  'pronounced names': (count) => `<p>${'<ruby>Kazakhstan<rt>a</rt></ruby> '.repeat(count)}`,
};

/** A document with more elements than are looked at in one go is read in another way. */
const LONG = '<br>'.repeat(6_001);

for (const [name, html] of Object.entries(pages)) {
  for (const [kind, around, count] of [
    ['short', '', 500],
    ['long', LONG, 1_000],
  ] as const) {
    test(`${4 * count} ${name} of a ${kind} document cost four times as much as ${count}`, async () => {
      const small = await costOf(around + html(count), count);
      const limit = FACTOR * small.time + NOISE;
      let large = await costOf(around + html(4 * count), 4 * count);
      // Not of what the page is, but of a moment in which the computer had no time for it.
      if (large.time >= limit) large = await costOf(around + html(4 * count), 4 * count);
      expect(large.time).toBeLessThan(limit);
      expect(large.looked).toBeLessThan(FACTOR * small.looked);
      expect(large.asked).toBeLessThan(FACTOR * small.asked);
    });
  }
}

interface Cost {
  /** Until all is marked, in milliseconds. */
  time: number;
  /** Units of text that the first look was given. */
  looked: number;
  /** Units of text that were asked about. */
  asked: number;
}

async function costOf(html: string, count: number): Promise<Cost> {
  const page = openMarkedPage(`<div hidden>${html}</div>`);
  const time = await page.timeToMarks('kz', count);
  const asked = page.asked.reduce((sum, text) => sum + text.length, 0);
  page.controller.end();
  body.replaceChildren();
  return { time, looked: page.looked(), asked };
}

test('a change of a text with 4,000 names costs four times as much as of one with 1,000', async () => {
  const times: number[] = [];
  for (const count of [1_000, 4_000]) {
    const page = openMarkedPage(`<p hidden>${'Kazakhstan and more. '.repeat(count)}`);
    await page.timeToMarks('kz', count);
    const text = body.querySelector('p')?.firstChild;
    if (!(text instanceof Text)) throw new Error('No text');
    let time = 0;
    for (let change = 1; change <= 5; change++) {
      text.data += ' Kazakhstan.';
      time += await page.timeToMarks('kz', count + change);
    }
    times.push(time);
    page.controller.end();
  }
  const [small = 0, large = 0] = times;
  expect(large).toBeLessThan(FACTOR * small + NOISE);
});

test('texts of one letter that come into a line are not looked at each with all that stands around it', async () => {
  const page = openMarkedPage('<p hidden>Kazakhstan, </p>');
  await page.timeToMarks('kz', 1);
  // With more, the page would be read as a whole.
  const letters = Array.from({ length: 900 }, () => {
    const span = document.createElement('span');
    span.append('a');
    return span;
  });
  const before = page.looked();
  body.querySelector('p')?.append(...letters, ' Kazakhstan, ');
  await page.timeToMarks('kz', 2);
  expect(page.looked() - before).toBeLessThan(FACTOR * letters.length);
});

test.for([1_000, 20_000])('a name under %i nested elements is found, and what follows too', async (depth) => {
  body.innerHTML = '<div id="deep" hidden></div><p>Uzbekistan';
  let parent: Element | null = body.querySelector('#deep');
  for (let level = 0; parent && level < depth; level++)
    parent = parent.appendChild(document.createElement('div'));
  parent?.append('Kazakhstan');
  const page = markThisPage();
  await page.timeToMarks('uz', 1);
  await page.timeToMarks('kz', 1);
});
