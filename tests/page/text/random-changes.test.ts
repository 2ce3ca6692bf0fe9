// Whatever a page does to its nodes, its marks in the end are those of a fresh reading.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import article from '../../../sample/article.html?raw';
import { type Change, applyChanges } from '../changes.ts';
import { readHighlights } from '../../browser/harness/read-highlights.ts';
import { body, openMarkedPage } from '../marked-page.ts';
import { readAfresh } from '../read-afresh.ts';

/** Pieces of names, so that changes complete and break them. */
const pieces = [
  'Kazakh',
  'stan',
  'Uzbekistan',
  'Central ',
  'Central',
  ' Asia',
  'Asian',
  'Таджики',
  'стан',
  'CSTO',
  ' ',
  '\n',
  'a',
];

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join(''));
const change: fc.Arbitrary<Change> = fc.record(
  {
    kind: fc.constantFrom(
      'set data',
      'insert data',
      'delete data',
      'split text',
      'normalize',
      'insert text',
      'append paragraph',
      'wrap',
      'unwrap',
      'move',
      'remove',
      'set inner',
      'clone',
      'attach shadow root',
    ),
    node: fc.nat(),
    other: fc.nat(),
    text,
  },
  { noNullPrototype: true },
);
const bursts = fc.array(fc.array(change, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 });

test('a page whose nodes change at random has the marks of a fresh reading after each burst', async () => {
  const seed = Number(import.meta.env['VITE_SEED'] ?? Date.now() % 1e9);
  console.log(`VITE_SEED=${seed} repeats the changes`);
  const html = new DOMParser().parseFromString(article, 'text/html').body.innerHTML;
  await fc.assert(
    fc.asyncProperty(bursts, async (all) => {
      const page = openMarkedPage(html);
      for (const burst of all) {
        applyChanges(burst);
        const expected = await readAfresh();
        await expect.poll(readHighlights).toEqual(expected);
      }
      page.controller.end();
      body.replaceChildren();
      expect(page.errors).toEqual([]);
    }),
    { seed, numRuns: 25, endOnFailure: true },
  );
}, 120_000);
