// The words of a text that speak for or against a mention: where they stand, and in which sentence.
import { isUnspaced, scriptAt, type Script } from './script.ts';
import { contextWords } from './compiled/table.ts';
import { prefixLengths } from './prefixes.ts';

/** Where a word of a list stands in a folded text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A context word taken apart: its first letters, whether more may follow, and the lists that have it. */
interface ContextWord {
  readonly letters: string;
  readonly isOpen: boolean;
  readonly lists: readonly number[];
}

/** The context words that begin with a letter. */
interface WordsOfLetter {
  /** Those that are this letter. */
  readonly ofOne: readonly ContextWord[];
  /** All, by the code units of their second letters. */
  readonly bySecond: ReadonlyMap<number, readonly ContextWord[]>;
}

/** Signs that end a sentence; after those of the Latin alphabet and its like a space follows. */
const sentenceEnd = /[.!?…؟۔।።](?=[\s"'»”)\]]|$)|[。！？]|[;:](?=\s)/g;
/** A full stop after so few letters is that of an abbreviation. */
const SHORT = 2;

const NOWHERE: readonly number[] = [];
const NO_WORDS: readonly ContextWord[] = [];

/** By the code units of their first letters. */
let byStart: Map<number, WordsOfLetter> | undefined;

/** A folded text's words, sentences and context words, each looked for once and only if somebody asks. */
export class Context {
  readonly #folded: string;
  #words: Uint32Array | undefined;
  #ends: number[] | undefined;
  #places: Map<number, Place[]> | undefined;

  constructor(folded: string) {
    this.#folded = folded;
  }

  /** Where the words of a list stand, in ascending order. */
  places(list: number): readonly Place[] {
    this.#places ??= placesIn(this.#folded, this.#wordStarts());
    return this.#places.get(list) ?? [];
  }

  /** Whether a word of one of these lists stands anywhere. */
  hasAny(all: readonly { readonly list: number }[]): boolean {
    return all.some(({ list }) => this.places(list).length > 0);
  }

  /** The limits of the sentence that an index is in. */
  sentence(index: number): Place {
    this.#ends ??= sentenceEnds(this.#folded);
    const next = firstOver(this.#ends, index);
    return { start: this.#ends[next - 1] ?? 0, end: this.#ends[next] ?? this.#folded.length };
  }

  /** How many words begin from one index up to another; in scripts without spaces each letter is one. */
  wordsBetween(from: number, to: number): number {
    const words = this.#wordStarts();
    return firstOver(words, to - 1) - firstOver(words, from - 1);
  }

  #wordStarts(): Uint32Array {
    return (this.#words ??= wordStarts(this.#folded));
  }
}

/** The index of the first of ascending numbers that is larger. */
function firstOver(numbers: readonly number[] | Uint32Array, than: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= than) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordStarts(folded: string): Uint32Array {
  const starts = new Uint32Array(folded.length);
  let count = 0;
  let before = '';
  for (let at = 0; at < folded.length; at++) {
    const script = scriptAt(folded, at) || (isDigit(folded, at) ? '0' : '');
    if (script !== '' && (script !== before || beginsAnywhere(script))) starts[count++] = at;
    before = script;
  }
  return starts.subarray(0, count);
}

/** In katakana a word may begin with each letter too: compounds are written together. */
function beginsAnywhere(script: Script | '0'): boolean {
  return script === 'Kana' || (script !== '0' && isUnspaced(script));
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code > 0x2f && code < 0x3a;
}

function sentenceEnds(folded: string): number[] {
  const ends: number[] = [];
  for (const { index, 0: sign } of folded.matchAll(sentenceEnd)) {
    if (sign === '.' && isShort(folded, index)) continue;
    ends.push(index + 1);
  }
  return ends;
}

function isShort(folded: string, stop: number): boolean {
  let length = 0;
  while (length <= SHORT && scriptAt(folded, stop - 1 - length) !== '') length++;
  return length > 0 && length <= SHORT;
}

function placesIn(folded: string, starts: Uint32Array): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  const add = (list: number, place: Place) => {
    const own = places.get(list);
    if (own) own.push(place);
    else places.set(list, [place]);
  };
  const addFrom = (from: number) => {
    for (const { letters, isOpen, lists } of wordsAt(folded, from)) {
      if (!folded.startsWith(letters, from)) continue;
      const end = from + letters.length;
      const script = scriptAt(folded, end);
      const goesOn = script !== '' && !isUnspaced(script) && script === scriptAt(folded, end - 1);
      const hasEnding = folded.charAt(end) === "'" && scriptAt(folded, end + 1) !== '';
      if ((goesOn || hasEnding) && !isOpen) continue;
      for (const list of lists) add(list, { start: from, end });
    }
  };
  for (const start of starts) {
    addFrom(start);
    for (const from of afterPrefixes(folded, start)) addFrom(from);
  }
  return places;
}

/** Where a word may begin after 'and', 'in' or 'the', which Arabic, Hebrew and others write to it. */
function afterPrefixes(folded: string, start: number): readonly number[] {
  const script = scriptAt(folded, start);
  if (script !== 'Arab' && script !== 'Hebr' && script !== 'Ethi') return NOWHERE;
  const lengths = prefixLengths(folded, start, script);
  return lengths.length > 0 ? lengths.map((length) => start + length) : NOWHERE;
}

/** The context words that may begin at an index, by their first two letters. */
function wordsAt(folded: string, start: number): readonly ContextWord[] {
  byStart ??= wordsByStart();
  const known = byStart.get(folded.charCodeAt(start));
  return known ? (known.bySecond.get(folded.charCodeAt(start + 1)) ?? known.ofOne) : NO_WORDS;
}

function wordsByStart(): Map<number, WordsOfLetter> {
  const lists = new Map<string, number[]>();
  for (const [list, words] of contextWords.entries()) {
    for (const word of words) {
      const own = lists.get(word);
      if (own) own.push(list);
      else lists.set(word, [list]);
    }
  }
  const byFirst = Map.groupBy(
    Array.from(lists, ([word, own]): ContextWord => {
      const isOpen = word.endsWith('*');
      return { letters: isOpen ? word.slice(0, -1) : word, isOpen, lists: own };
    }),
    ({ letters }) => letters.charCodeAt(0),
  );
  return new Map(Array.from(byFirst, ([first, words]) => [first, ofLetter(words)]));
}

function ofLetter(words: readonly ContextWord[]): WordsOfLetter {
  const ofOne = words.filter(({ letters }) => letters.length === 1);
  const longer = words.filter(({ letters }) => letters.length > 1);
  const bySecond = Map.groupBy(longer, ({ letters }) => letters.charCodeAt(1));
  for (const all of bySecond.values()) all.push(...ofOne);
  return { ofOne, bySecond };
}
