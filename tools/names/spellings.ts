// Spells cores out as sources of patterns: accents, apostrophes, what they begin with in common said once.
import { clean } from '../../spotting/clean.ts';
import { apostrophes, fold } from '../../spotting/fold.ts';
import { scriptAt } from '../../spotting/script.ts';
import { getOrAdd } from './collections.ts';
import type { Form } from './forms.ts';

/** What stands between the words of a phrase: a line may break there and be indented. */
export const spaces = String.raw`[\s\u2010-\u2014-]+`;

/** Stands in a core before the letter that its pattern begins with. */
export const lead = '>';

/** Letters that every text is full of, and the space. */
const everywhere = 'аеинорстлвкмдпуыья ';

/**
 * Whether no pattern should begin with a letter. V8 keeps the letters that it skips to by modulo 128, where some are
 * the same as those that every text is full of; and with Latin letters beyond ASCII it takes four times as long over a
 * text of two bytes a letter.
 */
export function slowsSkipping(letter: string): boolean {
  if (scriptAt(letter, 0) === 'Latn') return letter > '\x7f';
  return [letter.toLowerCase(), letter.toUpperCase()].some((one) =>
    Array.from(everywhere).some(
      (other) => other !== one && (other.charCodeAt(0) & 127) === (one.charCodeAt(0) & 127),
    ),
  );
}

/** The ways to write each of a core's letters, in lower case; a source alone where it is no letter. */
export type Spellings = (core: string) => string[][];

/** How the letters of cores may be written, as the forms of one script have them. */
export function spellings(forms: Form[]): Spellings {
  const words = forms.map(({ stem, spelled, accented }): [string, string] => [spelled || stem, accented]);
  // the words beside a name too, one by one and as the phrase that all of them are
  for (const { written } of forms) {
    const phrase = clean(written.replaceAll(/\^|:[\w.,]+/g, '').normalize('NFC')).toLowerCase();
    for (const part of [phrase, ...phrase.split(/[ -]/)]) {
      const folded = fold(part);
      if (folded.length === part.length) words.push([folded, part]);
    }
  }
  const anywhere = new Map<string, Set<string>>();
  for (const [folded, accented] of words) {
    for (const [index, letter] of Array.from(folded).entries())
      getOrAdd(anywhere, letter, () => new Set<string>()).add(accented.charAt(index));
  }
  return (core) => {
    const script = scriptAt(core, core.startsWith(' ') ? 1 : 0);
    // those of Latin letters are many, and each one more makes the skipping slower
    const isByPlace = script === 'Latn' || script === 'Deva';
    const letters = core.replace(/^ /, '');
    const around = isByPlace ? words.filter(([folded]) => folded.includes(letters)) : [];
    return Array.from(core, (letter, index) => {
      const place = index - (core.length - letters.length);
      const ways = isByPlace
        ? around.map(([word, accented]) => accented.charAt(word.indexOf(letters) + place))
        : [...(anywhere.get(letter) ?? [])];
      if (letter === ' ' && index > 0) return [spaces];
      return waysOf(letter, [letter, ...ways]);
    });
  };
}

function waysOf(letter: string, ways: string[]): string[] {
  if (letter === ' ') return ['[\\s\\u2010-\\u2014-]'];
  if (letter === "'") return [`[${apostrophes}]?`];
  if (letter === '.') return ['\\.'];
  if (letter === 'i') ways.push('ı');
  if (scriptAt(letter, 0) === 'Deva') ways.push(...ways.flatMap(otherLength));
  const unique = new Set(ways.map((way) => way.normalize('NFC').toLowerCase().normalize('NFC')));
  const single = [...unique].filter((way) => way.length === 1);
  return single.length > 0 ? single : [letter];
}

/** The same for cores in the case in which they are written, where a small letter stands for both. */
export function inBothCases(spelled: Spellings): Spellings {
  return (core) =>
    spelled(core.toLowerCase()).map((ways, index) => {
      const letter = core.charAt(index);
      if (!/\p{L}/u.test(letter)) return ways;
      // Not the flag `i`: with that, V8 takes milliseconds to compile a pattern of accented letters.
      const dotted = letter.toLowerCase() === 'i' ? ['İ'] : [];
      const capitals = ways.map((way) => way.toUpperCase()).filter((way) => way.length === 1);
      return (letter === letter.toLowerCase() ? ways : []).concat(capitals, dotted);
    });
}

/** One of several ways to write a letter. */
function oneOf(ways: Iterable<string>): string {
  const all = [...new Set(ways)].toSorted();
  return all.length > 1 ? `[${all.join('')}]` : (all[0] ?? '');
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
  return tree(cores.map((core) => nodesOf(core, spelled)));
}

/**
 * Cores as the source of one pattern that begins with their marked letters and looks back for those before: V8 skips
 * to the next of a few letters sixteen characters at a time, but only to a pattern's first.
 *
 * @param isFirst source of what makes sure, behind cores with a space before them, that they begin a word; once for all
 */
export function branchesFromLead(cores: string[], spelled: Spellings, isFirst = ''): string {
  const wordsOf = (some: string[]): Node[][] =>
    some.map((core) => {
      const at = core.indexOf(lead);
      const nodes = nodesOf(core.replace(lead, ''), spelled);
      const [first, ...rest] = nodes.slice(Math.max(at, 0));
      if (!first) throw new Error(`"${core}" has no letter to begin with`);
      // what is spelled with such a letter has another core, but for Asia
      const ways = isFirst ? first.ways : first.ways.filter((way) => !slowsSkipping(way));
      const before = nodes.slice(0, Math.max(at, 0));
      return [{ ...first, ways }, { letter: `${core.slice(0, at)} before`, ways: [], before }, ...rest];
    });
  const firsts = cores.filter((core) => isFirst !== '' && core.startsWith(' '));
  const others = cores.filter((core) => !firsts.includes(core));
  return anyOf([
    ...(firsts.length > 0 ? [tree(wordsOf(firsts)) + isFirst] : []),
    ...(others.length > 0 ? [tree(wordsOf(others))] : []),
  ]);
}

/** A letter of a core and the ways to write it; or what must stand before the letter just read. */
interface Node {
  readonly letter: string;
  readonly ways: readonly string[];
  readonly before?: readonly Node[];
}

function nodesOf(core: string, spelled: Spellings): Node[] {
  return spelled(core).map((ways, index) => ({ letter: core.charAt(index), ways }));
}

function tree(words: Node[][]): string {
  if (words.some((word) => word.length === 0)) return '';
  const tails = new Map<string, { heads: Node[]; rest: Node[][] }>();
  for (const [head, ...tail] of words) {
    if (!head) continue;
    const { heads, rest } = getOrAdd(tails, head.letter, () => ({
      heads: [] as Node[],
      rest: [] as Node[][],
    }));
    heads.push(head);
    rest.push(tail);
  }
  return anyOf([...tails.values()].map(({ heads, rest }) => sourceOf(heads, tree(rest))).toSorted());
}

/** The source of whichever of these; of single letters, as one class. */
export function anyOf(sources: string[]): string {
  const letters = sources.filter((source) => /^(?:[^\W_]|[^\0-~]|\[[^\\\]^-]+\])$/u.test(source));
  const all =
    letters.length > 1
      ? [
          ...sources.filter((source) => !letters.includes(source)),
          oneOf(letters.join('').replaceAll(/[[\]]/g, '')),
        ]
      : sources;
  return all.length > 1 ? `(?:${all.join('|')})` : (all[0] ?? '');
}

/** The source of one letter of several cores, or of the letters before it, and of what follows. */
function sourceOf(heads: Node[], rest: string): string {
  const [{ before } = {}] = heads;
  if (!before) return oneOf(heads.flatMap(({ ways }) => ways)) + rest;
  if (before[0]?.letter === ' ') return rest;
  const letters = before.map((_, index) => oneOf(heads.flatMap((head) => head.before?.[index]?.ways ?? [])));
  return letters.length > 0 ? `(?<=${letters.join('')}[^])${rest}` : rest;
}
