// Whatever a page does to its nodes, its marks in the end are those of a fresh reading.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import article from '../../../sample/article.html?raw';
import { type Change, applyChanges, changeKinds } from '../changes.ts';
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
    kind: fc.constantFrom(...changeKinds),
    node: fc.nat(),
    other: fc.nat(),
    text,
  },
  { noNullPrototype: true },
);
const bursts = fc.array(fc.array(change, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 });

test('a page whose nodes change at random has the marks of a fresh reading after each burst', async () => {
  // The same changes each time, so that only a change of ours can fail: VITE_SEED=3 npm run test:page -- random tries others.
  const seed = Number(import.meta.env['VITE_SEED'] ?? 2);
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
});
