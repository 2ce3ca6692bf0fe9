// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Marks } from '../../../page/marks/marks.ts';
import { lineAround } from '../../../page/text/lines.ts';
import { Reader } from '../../../page/marks/reader.ts';
import type { FoundPlace } from '../../../page/text/text-batch.ts';
import { hitsIn } from '../../../spotting/prefilter.ts';

/** A reader that tells what it marks in each run that it reads. */
function readerOf(onRun: (words: string[], text: string) => void): Reader {
  const marks: Pick<Marks, 'size' | 'replace'> = {
    size: 0,
    replace: ({ text }, mentions) =>
      onRun(
        mentions.map(({ start, end }) => text.slice(start, end)),
        text,
      ),
  };
  const options = { kinds: new Set(['name'] as const), find: (some: string) => hitsIn(some) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of it that a reader of lines uses
  return new Reader({ marks: marks as Marks, ...options });
}

/** The words that a reader marks on its way, by the lines that it is led to. */
function marked(
  visit: (reader: Reader, text: Text) => Iterable<void>,
  change: (block: Element) => void,
): string[] {
  document.body.innerHTML = '<p>From Kazakhstan and Uzbekistan to the CSTO</p>';
  const [block] = document.body.children;
  const text = block?.firstChild;
  if (!block || !(text instanceof Text)) throw new Error('No text');
  const found: string[] = [];
  const reader = readerOf((words) => found.push(...words));
  const work = visit(reader, text);
  change(block);
  for (const _ of work) continue;
  return found;
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

test('a line whose beginning the page has moved is read where it is now, and no other line', () => {
  document.body.innerHTML = '<p><i>From </i>Kazakhstan</p><div><p>To </p><p>Uzbekistan</p></div>';
  const [block, other] = document.body.children;
  const text = block?.lastChild;
  if (!block?.firstChild || !(text instanceof Text)) throw new Error('No text');
  const read: string[] = [];
  const reader = readerOf((_, run) => read.push(run));
  const known = lineAround(text);
  other?.prepend(block.firstChild);
  for (const _ of reader.line(placesIn(text), known)) continue;
  expect(read.join('')).toBe('Kazakhstan');
});
