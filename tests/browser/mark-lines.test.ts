// Where the line of a mark is.
import { expect } from 'vitest';
import type { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';

test('in links the line is lower, clear of theirs, also in one that comes later', async ({ reader }) => {
  await reader.open(
    '<p>Kazakhstan</p><p>Trains <a class="uz" href="#uz">to <i>Uzbekistan</i></a></p><div></div>',
  );
  await reader.seesMarks({ kz: ['Kazakhstan'], uz: ['Uzbekistan'] });
  await expect.poll(async () => offsetIn(reader, 'p', 'kz')).toBe('20%');
  await expect.poll(async () => offsetIn(reader, '.uz', 'uz')).toBe('28%');
  await reader.page.$eval('div', (div) => {
    div.innerHTML = '<a class="kz" href="#kz">Trains to Kazakhstan</a>';
  });
  await expect.poll(async () => offsetIn(reader, '.kz', 'kz')).toBe('28%');
  expect(await offsetIn(reader, 'p', 'kz')).toBe('20%');
});

/** How far below the letters of an element the line of a subject's marks is. */
async function offsetIn(reader: Reader, selector: string, subject: string): Promise<string> {
  return reader.page.$eval(
    selector,
    (element, pseudo) => getComputedStyle(element, pseudo).textUnderlineOffset,
    `::highlight(fact-cards-${subject})`,
  );
}
