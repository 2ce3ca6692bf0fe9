// Whatever a page does to its nodes, its marks in the end are those of a fresh reading.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { type Change, type Tree, applyChanges, rebuild, treeOf } from './harness/changes.ts';
import { settledMarks } from './harness/settled.ts';
import { test } from './harness/test.ts';

const article = readFileSync(join(import.meta.dirname, '..', '..', 'sample', 'article.html'), 'utf8');

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

describe('a page whose nodes change at random', () => {
  test('has the marks of a fresh reading after each burst of changes', async ({
    driver,
    reader,
    site,
    task,
  }) => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
    console.log(`SEED=${seed} repeats the changes of '${task.name}'`);
    const afresh = await driver.browser.newPage();
    await fc.assert(
      fc.asyncProperty(bursts, async (all) => {
        await reader.page.goto(site.add(article));
        for (const burst of all) {
          // Nothing is read in a tab behind another.
          await reader.page.bringToFront();
          await reader.page.evaluate(applyChanges, burst);
          const tree: Tree[] = await reader.page.evaluate(treeOf);
          await afresh.bringToFront();
          await afresh.goto(site.add(pageOf(tree)));
          const expected = await settledMarks(afresh);
          await reader.page.bringToFront();
          await expect.poll(async () => reader.marks(), { timeout: 5000 }).toEqual(expected);
        }
      }),
      { seed, numRuns: 8, endOnFailure: true },
    );
    await afresh.close();
  }, 240_000);
});

/** A page that builds the same nodes before anyone reads it. */
function pageOf(tree: Tree[]): string {
  const json = JSON.stringify(tree).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body><script>(${rebuild.toString()})(${json})</script>`;
}
