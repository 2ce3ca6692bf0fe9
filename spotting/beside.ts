// The words that must stand beside a main word: 'Central' before 'Asia', 'of the Treaty on …' after 'Organization'.
import { scriptAt } from './script.ts';
import { prefixLengths } from './prefixes.ts';
import { beside } from './compiled/table.ts';

/** A word without apostrophes, as itself and without each prefix that it may have. */
interface Neighbour {
  readonly ways: readonly string[];
  /** How far it is from the main word to the other end of this one. */
  readonly reach: number;
}

/** A word as it must stand there; an open one may have more letters, or a full stop. */
interface Wanted {
  readonly start: string;
  readonly isOpen: boolean;
}

/** Alternatives of what must stand on one side, by the first letter of the nearest word; empty if nothing must. */
type Side = ReadonlyMap<string, readonly (readonly Wanted[])[]>;
type Pair = readonly [before: Side, after: Side];

interface List {
  readonly pairs: readonly Pair[];
  /** How many words the longest of the alternatives before and after has. */
  readonly most: readonly [before: number, after: number];
}

const lists = new Map<number, List>();

/** Tells what stands beside one main word in folded text; the words there are read once, for all that it may be. */
export class Neighbourhood {
  readonly #folded: string;
  readonly #start: number;
  readonly #end: number;
  #before: readonly Neighbour[] = [];
  #after: readonly Neighbour[] = [];
  #most: readonly [number, number] = [0, 0];

  constructor(folded: string, start: number, end: number) {
    this.#folded = folded;
    this.#start = start;
    this.#end = end;
  }

  isOf(start: number, end: number): boolean {
    return this.#start === start && this.#end === end;
  }

  /**
   * How much further a mention reaches before and after the main word because of the words beside it; undefined if
   * they do not stand there. `number` is a list's in the table.
   */
  reach(number: number): [number, number] | undefined {
    const { pairs, most } = listOf(number);
    if (most[0] > this.#most[0]) this.#before = neighbours(this.#folded, this.#start, -1, most[0]);
    if (most[1] > this.#most[1]) this.#after = neighbours(this.#folded, this.#end, 1, most[1]);
    this.#most = [Math.max(most[0], this.#most[0]), Math.max(most[1], this.#most[1])];
    let longest: [number, number] | undefined;
    for (const [befores, afters] of pairs) {
      const back = reachOf(befores, this.#before);
      const forth = back < 0 ? -1 : reachOf(afters, this.#after);
      if (back < 0 || forth < 0) continue;
      if (!longest || back + forth > longest[0] + longest[1]) longest = [back, forth];
    }
    return longest;
  }
}

/** 'central|zentral*>after/…' taken apart. */
function listOf(number: number): List {
  let list = lists.get(number);
  if (!list) {
    const pairs = (beside[number] ?? '').split('/').map((pair): Pair => {
      const [befores = '', afters = ''] = pair.split('>');
      return [sideOf(befores, true), sideOf(afters)];
    });
    const most = (side: 0 | 1) =>
      Math.max(...pairs.flatMap((pair) => [...pair[side].values()].flat().map(({ length }) => length)), 0);
    lists.set(number, (list = { pairs, most: [most(0), most(1)] }));
  }
  return list;
}

function sideOf(alternatives: string, isBefore = false): Side {
  const byLetter = new Map<string, Wanted[][]>();
  for (const alternative of alternatives.split('|').filter(Boolean)) {
    const words = alternative.split(' ').map(wantedOf);
    if (isBefore) words.reverse();
    const letter = words[0]?.start.charAt(0) ?? '';
    const own = byLetter.get(letter);
    if (own) own.push(words);
    else byLetter.set(letter, [words]);
  }
  return byLetter;
}

/** '*' stands for up to six letters, or for a full stop; apostrophes may be left out. */
function wantedOf(word: string): Wanted {
  return { start: word.replaceAll(/['*]/g, ''), isOpen: word.endsWith('*') };
}

/** A line that is broken and indented may stand between two words of a name, but no page of spaces. */
const MOST_BETWEEN = 256;
/** No word of a name is longer, and one that is must not be read again for each mention in it. */
const MOST_LETTERS = 48;

/**
 * So many words next to an index, nearest first, as far as only spaces and hyphens of any script are between them; a
 * full stop before a name may stand for the space: 'Ср.Азия'. The sign & is a word.
 */
function neighbours(folded: string, from: number, step: 1 | -1, most: number): Neighbour[] {
  const found: Neighbour[] = [];
  // the full stop of an abbreviation stands before the main word only: 'Ср. Азия'
  const joined = step > 0 ? /'/ : /['.]/;
  const next = (at: number) => (step > 0 ? at : at - 1);
  let at = from;
  while (found.length < most) {
    const gap = at;
    while (/[ \u05BE\u200C-]/.test(folded.charAt(next(at)))) {
      at += step;
      if (Math.abs(at - gap) > MOST_BETWEEN) return found;
    }
    const edge = at;
    if (edge === gap && !(step < 0 && folded.charAt(next(at)) === '.')) break;
    if (folded.charAt(next(at)) === '&') at += step;
    while (scriptAt(folded, next(at)) !== '' || joined.test(folded.charAt(next(at)))) {
      at += step;
      if (Math.abs(at - edge) > MOST_LETTERS) return found;
    }
    // a quote at a word's outer end is none of it
    while (at !== edge && folded.charAt(next(at) - step) === "'") at -= step;
    if (at === edge) break;
    const word = folded.slice(Math.min(edge, at), Math.max(edge, at));
    found.push({ ways: waysOf(word), reach: Math.abs(at - from) });
  }
  return found;
}

function waysOf(written: string): string[] {
  const word = written.includes("'") ? written.replaceAll("'", '') : written;
  const script = scriptAt(word, 0);
  const lengths = script === 'Latn' ? [] : prefixLengths(word, 0, script);
  return [word, ...lengths.map((length) => word.slice(length))];
}

/** How far the longest of the alternatives reaches: 0 if none is wanted, -1 if none is there. */
function reachOf(all: Side, words: readonly Neighbour[]): number {
  if (all.size === 0) return 0;
  let longest = -1;
  for (const way of words[0]?.ways ?? []) {
    for (const wanted of all.get(way.charAt(0)) ?? []) {
      const reach = words[wanted.length - 1]?.reach ?? -1;
      if (
        reach > longest &&
        wanted.every((word, index) => words[index]?.ways.some((one) => isWord(one, word)))
      )
        longest = reach;
    }
  }
  return longest;
}

/** No word is shortened to more letters, as in 'Центр. Азия': a full stop behind more of them ends a sentence. */
const SHORT = 5;

function isWord(word: string, { start, isOpen }: Wanted): boolean {
  if (!isOpen) return word === start;
  if (!word.startsWith(start) || word.length > start.length + 6) return false;
  const stop = word.indexOf('.', start.length);
  return stop < 0 || (stop === start.length && stop === word.length - 1 && start.length <= SHORT);
}
