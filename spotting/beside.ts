// The words that must stand beside a main word: 'Central' before 'Asia', 'of the Treaty on …' after 'Organization'.
import { scriptAt } from './script.ts';
import { beside } from './table.ts';

/** A word, and how far it is from the main word to its other end. */
type Neighbour = readonly [word: string, reach: number];

/** Alternatives of what must stand on one side, in words, nearest first; none if nothing must. */
type Side = readonly (readonly string[])[];
type Pair = readonly [before: Side, after: Side];

interface List {
  readonly pairs: readonly Pair[];
  /** How many words the longest of the alternatives before and after has. */
  readonly most: readonly [before: number, after: number];
}

const lists = new Map<number, List>();

/**
 * How much further a mention reaches before and after a main word in folded text because of the words beside it;
 * undefined if they do not stand there. `number` is a list's in the table.
 */
export function reachBeside(
  folded: string,
  start: number,
  end: number,
  number: number,
): [number, number] | undefined {
  const { pairs, most } = listOf(number);
  const before = neighbours(folded, start, -1, most[0]);
  const after = neighbours(folded, end, 1, most[1]);
  let longest: [number, number] | undefined;
  for (const [befores, afters] of pairs) {
    const back = reachOf(befores, before);
    const forth = back < 0 ? -1 : reachOf(afters, after);
    if (back < 0 || forth < 0) continue;
    if (!longest || back + forth > longest[0] + longest[1]) longest = [back, forth];
  }
  return longest;
}

/** 'central|zentral*>after/…' taken apart. */
function listOf(number: number): List {
  let list = lists.get(number);
  if (!list) {
    const pairs = (beside[number] ?? '').split('/').map((pair): Pair => {
      const [befores = '', afters = ''] = pair.split('>');
      return [sideOf(befores).map((words) => words.toReversed()), sideOf(afters)];
    });
    const most = (side: 0 | 1) =>
      Math.max(...pairs.flatMap((pair) => pair[side].map(({ length }) => length)), 0);
    lists.set(number, (list = { pairs, most: [most(0), most(1)] }));
  }
  return list;
}

function sideOf(alternatives: string): string[][] {
  return alternatives
    .split('|')
    .filter(Boolean)
    .map((words) => words.split(' '));
}

/** So many words next to an index, nearest first, as far as only spaces and hyphens of any script are between them. */
function neighbours(folded: string, from: number, step: 1 | -1, most: number): Neighbour[] {
  const found: Neighbour[] = [];
  // the full stop of an abbreviation stands before the main word only: 'Ср. Азия'
  const joined = step > 0 ? /'/ : /['.]/;
  const next = (at: number) => (step > 0 ? at : at - 1);
  let at = from;
  while (found.length < most) {
    const gap = at;
    while (/[ \u05BE\u200C-]/.test(folded.charAt(next(at)))) at += step;
    const edge = at;
    while (scriptAt(folded, next(at)) !== '' || joined.test(folded.charAt(next(at)))) at += step;
    // a quote at a word's outer end is none of it
    while (at !== edge && folded.charAt(next(at) - step) === "'") at -= step;
    if (edge === gap || at === edge) break;
    found.push([folded.slice(Math.min(edge, at), Math.max(edge, at)), Math.abs(at - from)]);
  }
  return found;
}

/** How far the longest of the alternatives reaches: 0 if none is wanted, -1 if none is there. */
function reachOf(all: Side, words: readonly Neighbour[]): number {
  if (all.length === 0) return 0;
  let longest = -1;
  for (const wanted of all) {
    if (!wanted.every((word, index) => isWord(words[index]?.[0] ?? '', word))) continue;
    longest = Math.max(longest, words[wanted.length - 1]?.[1] ?? -1);
  }
  return longest;
}

/** No word is shortened to more letters, as in 'Центр. Азия': a full stop behind more of them ends a sentence. */
const SHORT = 5;

/** A word as it is wanted; * stands for up to six letters, or for a full stop; apostrophes may be left out. */
function isWord(word: string, wanted: string): boolean {
  // most words differ in their first letter already
  if (word.charAt(0) !== wanted.charAt(0) && !word.startsWith("'") && !wanted.startsWith("'")) return false;
  const plain = word.replaceAll("'", '');
  const start = wanted.replaceAll(/['*]/g, '');
  if (!wanted.endsWith('*')) return plain === start;
  const rest = plain.slice(start.length);
  const isShortened = rest === '.' && start.length <= SHORT;
  return plain.startsWith(start) && rest.length <= 6 && (isShortened || !rest.includes('.'));
}
