// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Marks } from '../../../page/marks.ts';
import { Reader } from '../../../page/reader.ts';
import type { FoundPlace } from '../../../page/text-batch.ts';
import { hitsIn } from '../../../spotting/prefilter.ts';

/** The words that a reader marks on its way, by the lines that it is led to. */
function marked(
  visit: (reader: Reader, text: Text) => Iterable<void>,
  change: (block: Element) => void,
): string[] {
  document.body.innerHTML = '<p>From Kazakhstan and Uzbekistan to the CSTO</p>';
  const [block] = document.body.children;
  const text = block?.firstChild;
  if (!block || !(text instanceof Text)) throw new Error('No text');
  const words: string[] = [];
  const marks: Pick<Marks, 'size' | 'replace'> = {
    size: 0,
    replace: (run, mentions) => words.push(...mentions.map(({ start, end }) => run.text.slice(start, end))),
  };
  const options = { kinds: new Set(['name'] as const), find: (some: string) => hitsIn(some) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of it that a reader of lines uses
  const reader = new Reader({ marks: marks as Marks, ...options });
  const work = visit(reader, text);
  change(block);
  for (const _ of work) continue;
  return words;
}

/** Where a first look sees something in a text. */
function placesIn(node: Text): [FoundPlace, ...FoundPlace[]] {
  const [first, ...rest] = hitsIn(node.data).map((offset) => ({ node, offset, text: node.data }));
  if (!first) throw new Error('Nothing seen');
  return [first, ...rest];
}

const ways = [
  ['found in a text of many lines', (reader: Reader, node: Text) => reader.line(placesIn(node))],
  [
    'found twice, in what has changed and in a part of it that has changed too',
    (reader: Reader, node: Text) => reader.line([...placesIn(node), ...placesIn(node)]),
  ],
  ['changed by the page', (reader: Reader, node: Text) => reader.around(node)],
] as const;

test.each(ways)('a line is marked that was %s', (_, visit) => {
  expect(marked(visit, () => {})).toEqual(['Kazakhstan', 'Uzbekistan', 'CSTO']);
});

test.each(ways)('nothing is marked in a line that has left the page before its turn, %s', (_, visit) => {
  expect(marked(visit, (block) => block.remove())).toEqual([]);
});
