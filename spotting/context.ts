// The words of a text that speak for or against a mention: where they stand, and in which sentence.
import { isUnspaced, scriptAt } from './script.ts';
import { contextWords, prefixes } from './compiled/table.ts';
import { isWhole } from './patterns.ts';

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

/** Signs that end a sentence; after those of the Latin alphabet and its like a space follows. */
const sentenceEnd = /[.!?…؟۔।።](?=[\s"'»”)\]]|$)|[。！？]|[;:](?=\s)/g;
/** A full stop after so few letters is that of an abbreviation. */
const SHORT = 2;

let byStart: Map<string, ContextWord[]> | undefined;

/** A folded text's words, sentences and context words, each looked for once and only if somebody asks. */
export class Context {
  readonly #folded: string;
  #words: number[] | undefined;
  #ends: number[] | undefined;
  #places: Map<number, Place[]> | undefined;
  readonly #known = new Map<object, boolean>();

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
    let known = this.#known.get(all);
    if (known === undefined)
      this.#known.set(all, (known = all.some(({ list }) => this.places(list).length > 0)));
    return known;
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

  #wordStarts(): number[] {
    return (this.#words ??= wordStarts(this.#folded));
  }
}

/** The index of the first of ascending numbers that is larger. */
function firstOver(numbers: readonly number[], than: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= than) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordStarts(folded: string): number[] {
  const starts: number[] = [];
  let before = '';
  for (let at = 0; at < folded.length; at++) {
    const script = scriptAt(folded, at) || (isDigit(folded, at) ? '0' : '');
    // katakana begins with each letter too: compounds are written together
    const begins = script !== before || script === 'Kana' || isUnspaced(script === '0' ? '' : script);
    if (script !== '' && begins) starts.push(at);
    before = script;
  }
  return starts;
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

function placesIn(folded: string, starts: readonly number[]): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  const add = (list: number, place: Place) => {
    const own = places.get(list);
    if (own) own.push(place);
    else places.set(list, [place]);
  };
  for (const start of starts) {
    for (const from of [start, ...afterPrefixes(folded, start)]) {
      for (const { letters, isOpen, lists } of wordsAt(folded, from)) {
        if (!folded.startsWith(letters, from)) continue;
        const end = from + letters.length;
        const script = scriptAt(folded, end);
        const goesOn = script !== '' && !isUnspaced(script) && script === scriptAt(folded, end - 1);
        const hasEnding = folded.charAt(end) === "'" && scriptAt(folded, end + 1) !== '';
        if ((goesOn || hasEnding) && !isOpen) continue;
        for (const list of lists) add(list, { start, end });
      }
    }
  }
  return places;
}

/** Where a word may begin after 'and', 'in' or 'the', which Arabic, Hebrew and others write to it. */
function afterPrefixes(folded: string, start: number): number[] {
  const script = scriptAt(folded, start);
  const own = script === 'Arab' || script === 'Hebr' || script === 'Ethi' ? prefixes[script] : undefined;
  if (!own) return [];
  return [1, 2, 3, 4]
    .filter((length) => isWhole(own, folded.slice(start, start + length)))
    .map((length) => start + length);
}

function wordsAt(folded: string, start: number): readonly ContextWord[] {
  byStart ??= wordsByStart();
  return byStart.get(folded.slice(start, start + 2)) ?? [];
}

function wordsByStart(): Map<string, ContextWord[]> {
  const lists = new Map<string, number[]>();
  for (const [list, words] of contextWords.entries()) {
    for (const word of words) {
      const own = lists.get(word);
      if (own) own.push(list);
      else lists.set(word, [list]);
    }
  }
  const found = new Map<string, ContextWord[]>();
  for (const [word, own] of lists) {
    const isOpen = word.endsWith('*');
    const letters = isOpen ? word.slice(0, -1) : word;
    const key = letters.slice(0, 2);
    const all = found.get(key) ?? [];
    found.set(key, [...all, { letters, isOpen, lists: own }]);
  }
  return found;
}
