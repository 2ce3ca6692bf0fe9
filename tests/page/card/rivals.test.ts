// What other copies of the extension have left, or do at the same time.
import { describe, expect } from 'vitest';
import type { Reader } from '../../browser/harness/reader.ts';
import { test } from '../reader/test.ts';

const marked = { kz: ['Kazakhstan'] };

describe('beside another copy of the extension', () => {
  test('a card that an older version has left in the page is taken away', async ({ reader }) => {
    await reader.open('<html><p style="margin: 3em">Kazakhstan<fact-cards-card>Old</fact-cards-card>');
    await reader.seesMarks(marked);
    // With the first move of the pointer, which brings the script of this version's cards.
    await reader.page.mouse.move(400, 300);
    await expect.poll(async () => reader.page.$('fact-cards-card')).toBeNull();
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    expect(await reader.page.$$eval('html > div', (hosts) => hosts.length)).toBe(1);
  });

  test('marks that an older version has left give way to those of this one', async ({ reader }) => {
    await reader.open(`<p style="margin: 3em">Kazakhstan and a word<script>
      const { firstChild: text } = document.querySelector('p');
      for (const subject of ['kz', 'tm', 'csto']) {
        const range = new StaticRange({ startContainer: text, startOffset: 11, endContainer: text, endOffset: 21 });
        CSS.highlights.set('fact-cards-' + subject, new Highlight(range));
      }
    </script>`);
    await reader.seesMarks(marked);
  });

  test('marks that an older version has left go from a page without mentions', async ({ reader }) => {
    // What only the letters of a name are in.
    await reader.open(`<p>KAZAKHSTANDARD<script>
      const range = new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 });
      CSS.highlights.set('fact-cards-tm', new Highlight(range));
    </script>`);
    await reader.seesMarks({});
  });

  test.for([
    ['the pointer rests on one', async (reader: Reader) => reader.hover('Kazakhstan')],
    ['one is clicked', async (reader: Reader) => reader.page.mouse.click(90, 58)],
    ['the next is asked for', async (reader: Reader) => reader.pressCommand('next-mention')],
  ] as const)(
    'a page that takes a name of ours keeps no mark and no card away: %s',
    async ([, ask], { reader }) => {
      await reader.open('<p style="margin: 3em">Kazakhstan<p>Uzbekistan');
      await reader.seesMarks({ ...marked, uz: ['Uzbekistan'] });
      await reader.page.evaluate(() => CSS.highlights.set('fact-cards-kz', new Highlight()));
      await reader.seesMarks({ ...marked, uz: ['Uzbekistan'] });
      await ask(reader);
      await reader.seesCard('Kazakhstan');
    },
  );

  test('marks come back where a page empties the registry that it shares', async ({ reader }) => {
    await reader.open('<p style="margin: 3em">Kazakhstan<p>Uzbekistan');
    await reader.seesMarks({ ...marked, uz: ['Uzbekistan'] });
    await reader.page.evaluate(() => CSS.highlights.clear());
    await reader.seesMarks({ ...marked, uz: ['Uzbekistan'] });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
  });
});
