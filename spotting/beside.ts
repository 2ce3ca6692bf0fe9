// The words that must stand beside a main word: 'Central' before 'Asia', 'of the Treaty on …' after 'Organization'.
import { scriptAt } from './script.ts';
import { beside } from './table.ts';

/** A word, and how far it is from the main word to its other end. */
type Neighbour = readonly [word: string, reach: number];

const lists = new Map<number, string[][][]>();
const mostWords = 8;

/**
 * How much further a mention reaches before and after a main word in folded text because of the words beside it;
 * undefined if they do not stand there. `list` is a number in the table.
 */
export function reachBeside(
  folded: string,
  start: number,
  end: number,
  list: number,
): [number, number] | undefined {
  const before = neighbours(folded, start, -1);
  const after = neighbours(folded, end, 1);
  let longest: [number, number] | undefined;
  for (const [befores = [], afters = []] of pairsOf(list)) {
    const back = reachOf(befores, before, true);
    const forth = reachOf(afters, after, false);
    if (back < 0 || forth < 0) continue;
    if (!longest || back + forth > longest[0] + longest[1]) longest = [back, forth];
  }
  return longest;
}

/** 'central|zentral*>after/…' as pairs of alternatives of what stands before and after. */
function pairsOf(list: number): string[][][] {
  const pairs =
    lists.get(list) ??
    (beside[list] ?? '')
      .split('/')
      .map((pair) => pair.split('>').map((all) => all.split('|').filter(Boolean)));
  lists.set(list, pairs);
  return pairs;
}

/** The words next to an index, nearest first, as far as only spaces and hyphens of any script are between them. */
function neighbours(folded: string, from: number, step: 1 | -1): Neighbour[] {
  const found: Neighbour[] = [];
  // the full stop of an abbreviation stands before the main word only: 'Ср. Азия'
  const joined = step > 0 ? /'/ : /['.]/;
  const next = (at: number) => (step > 0 ? at : at - 1);
  let at = from;
  while (found.length < mostWords) {
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
function reachOf(all: readonly string[], words: readonly Neighbour[], isBefore: boolean): number {
  if (all.length === 0) return 0;
  let longest = -1;
  for (const one of all) {
    const wanted = isBefore ? one.split(' ').toReversed() : one.split(' ');
    if (!wanted.every((word, index) => isWord(words[index]?.[0] ?? '', word))) continue;
    longest = Math.max(longest, words[wanted.length - 1]?.[1] ?? -1);
  }
  return longest;
}

/** A word as it is wanted; * stands for up to six letters, and apostrophes may be left out. */
function isWord(word: string, wanted: string): boolean {
  const plain = word.replaceAll("'", '');
  const start = wanted.replaceAll(/['*]/g, '');
  return wanted.endsWith('*') ? plain.startsWith(start) && plain.length <= start.length + 6 : plain === start;
}
