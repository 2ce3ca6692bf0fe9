// Spells cores out as sources of patterns: accents, apostrophes, what they begin with in common said once.
import { clean } from '../spotting/clean.ts';
import { apostrophes, fold } from '../spotting/fold.ts';
import { scriptAt } from '../spotting/script.ts';
import { getOrAdd } from './names-collections.ts';
import type { Form } from './names-forms.ts';

/** Stands for any letter before the first one of a word. */
export const anyLetter = '^';

/**
 * V8 keeps the letters to skip by modulo 128, where these are the same as a space, t, u or y: they must not stand in
 * the second place of a core.
 */
export function slowsSkipping(letter: string): boolean {
  return /[ġǵź]/i.test(letter);
}

/** The sources of a core's letters, one by one. */
export type Spellings = (core: string) => string[];

/** How the letters of cores may be written, as the forms of one script have them. */
export function spellings(forms: Form[]): Spellings {
  const words = forms.map(({ stem, spelled, accented }): [string, string] => [spelled || stem, accented]);
  // the words beside a name too, one by one and as the phrase that all of them are
  for (const { written } of forms) {
    const phrase = clean(written.replaceAll(/\^|:[\w.,]+/g, '').normalize('NFC')).text.toLowerCase();
    for (const part of [phrase, ...phrase.split(/[ -]/)]) {
      const folded = fold(part);
      if (folded.length === part.length) words.push([folded, part]);
    }
  }
  const everywhere = new Map<string, Set<string>>();
  for (const [folded, accented] of words) {
    for (const [index, letter] of Array.from(folded).entries())
      getOrAdd(everywhere, letter, () => new Set<string>()).add(accented.charAt(index));
  }
  return (core) => {
    const lower = core.toLowerCase();
    const script = scriptAt(lower, /[\^ ]/.test(lower.charAt(0)) ? 1 : 0);
    // those of Latin letters are many, and each one more makes the skipping slower
    const isByPlace = script === 'L' || script === 'I';
    const letters = lower.replace(/^[\^ ]/, '');
    const around = isByPlace ? words.filter(([folded]) => folded.includes(letters)) : [];
    return Array.from(core, (letter, index) => {
      const place = index - (lower.length - letters.length);
      const folded = lower.charAt(index);
      const ways = isByPlace
        ? around.map(([word, accented]) => accented.charAt(word.indexOf(letters) + place))
        : [...(everywhere.get(folded) ?? [])];
      // within a phrase a line may break and be indented
      if (letter === ' ' && index > 0) return '[\\s\\u2010-\\u2014-]+';
      return sourceOf(letter, [folded, ...ways.filter((way) => index !== 1 || !slowsSkipping(way))]);
    });
  };
}

function sourceOf(letter: string, ways: string[]): string {
  if (letter === anyLetter) return '[^]';
  if (letter === ' ') return '[\\s\\u2010-\\u2014-]';
  if (letter === "'") return `[${apostrophes}]?`;
  if (letter === '.') return '\\.';
  const isCapital = letter !== letter.toLowerCase();
  if (letter.toLowerCase() === 'i') ways.push('ı', 'i\u0307');
  if (scriptAt(letter, 0) === 'I') ways.push(...ways.flatMap(otherLength));
  const all = new Set(
    ways.map((way) => (isCapital ? way : way.normalize('NFC')).toUpperCase().normalize('NFC')),
  );
  // Both cases, not the flag `i`: with that, V8 takes milliseconds to compile a pattern of accented letters.
  const cased = isCapital
    ? [...all]
    : [...all].flatMap((way) => (way === 'İ' ? way : [way, way.toLowerCase()]));
  if (letter === 'i') cased.push('ı');
  const unique = [...new Set(cased)].filter((way) => way.length === 1).toSorted();
  return unique.length > 1 ? `[${unique.join('')}]` : (unique[0] ?? letter);
}

/** The long vowel to a short one of India's scripts and the other way around. */
function otherLength(letter: string): string[] {
  const code = letter.charCodeAt(0);
  const place = code & 0x7f;
  if (place === 0x3f || place === 0x41) return [String.fromCharCode(code + 1)];
  return place === 0x40 || place === 0x42 ? [String.fromCharCode(code - 1)] : [];
}

/** Cores as the source of one pattern, as a tree of their letters. */
export function branches(cores: string[], spelled: Spellings): string {
  return tree(cores.map((core) => Array.from(core, (letter, index) => [letter, spelled(core)[index] ?? ''])));
}

/**
 * Cores as the source of one pattern that begins with their second letters and looks back for the first: V8 skips to
 * the next of a few letters sixteen characters at a time, but only to a pattern's first (two million characters of
 * English take 0.3 ms, where letters in second place take 4).
 *
 * @param isFirst source of what makes sure, at the end of a core with a space before it, that it begins a word
 */
export function branchesFromSecond(cores: string[], spelled: Spellings, isFirst = ''): string {
  return tree(
    cores.map((core) => {
      const sources = spelled(core);
      const [first, second, ...rest] = Array.from(core, (letter, index): Word[number] => [
        letter,
        sources[index] ?? '',
      ]);
      if (!first || !second) throw new Error(`"${core}" has no second letter`);
      return [second, [`${first[0]} before`, first[1], lookBack(isFirst)], ...rest];
    }),
  );
}

/** For one of the letters of a class before the one just read. */
function lookBack(isFirst: string): Wrapped {
  return (letters, rest) => {
    if (letters === sourceOf(anyLetter, [])) return rest;
    return letters === sourceOf(' ', []) ? rest + isFirst : `(?<=${letters}[^])${rest}`;
  };
}

type Wrapped = (source: string, rest: string) => string;
type Word = [letter: string, source: string, wrapped?: Wrapped][];

function tree(words: Word[]): string {
  if (words.some((word) => word.length === 0)) return '';
  const tails = new Map<string, { heads: Set<string>; rest: Word[]; wrapped: Wrapped }>();
  for (const [[letter, source, wrapped = inOrder] = ['', ''], ...tail] of words) {
    const { heads, rest } = getOrAdd(tails, letter, () => ({ heads: new Set<string>(), rest: [], wrapped }));
    heads.add(source);
    rest.push(tail);
  }
  const sources = [...tails.values()]
    .map(({ heads, rest, wrapped }) => wrapped(oneOf([...heads]), tree(rest)))
    .toSorted();
  return sources.length > 1 ? `(?:${sources.join('|')})` : (sources[0] ?? '');
}

function inOrder(source: string, rest: string): string {
  return source + rest;
}

/** The letters of several classes as one. */
function oneOf(classes: string[]): string {
  if (classes.length === 1) return classes[0] ?? '';
  return `[${[...new Set(classes.join('').replaceAll(/[[\]]/g, ''))].toSorted().join('')}]`;
}
