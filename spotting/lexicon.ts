// Looks a folded word up in the compiled table: stem and ending, and what they may mean.
import { compoundsIn } from './compounds.ts';
import { type Endings, isEnding } from './endings.ts';
import { idOf, readSense, readStem, type Sense, type Stem } from './format.ts';
import type { MentionKind } from './mentions.ts';
import { patternOf } from './patterns.ts';
import { prefixLengths } from './prefixes.ts';
import type { Script } from './script.ts';
import { skeletonEnd, soundOf } from './sound.ts';
import { endings, names, slots, special, stems } from './compiled/table.ts';

/** A stem found in the table; `length` is that of stem and ending together. */
export interface Reading {
  sense: Sense;
  length: number;
  /** The longer the stem, the more certain; of equal ones that with a guard, then the name. */
  certainty: number;
}

interface KnownStem extends Stem {
  readonly sense: Sense;
}

/** Of an alphabet without endings. */
const NONE: Endings = [''];

/** A page with endless words must not fill the memory. */
const MOST_WORDS = 10_000;

const readings = new Map<string, Reading[]>();
const stemsByLetter = new Map<string, KnownStem[]>();

/** All readings of a whole folded word, the most certain first. */
export function readWord(word: string, script: Script): Reading[] {
  let found = readings.get(word);
  if (!found) {
    if (readings.size > MOST_WORDS) readings.clear();
    found = readWhole(word, script);
    found.push(...readAfterPrefix(word, script));
    if (script === 'Latn') found.push(...readCompound(word));
    readings.set(word, found);
  }
  return found;
}

/** In Latin script prefixes are told by a change of case instead. */
function readAfterPrefix(word: string, script: Script): Reading[] {
  if (script === 'Latn') return [];
  return prefixLengths(word, 0, script)
    .filter((length) => length < word.length)
    .flatMap((length) =>
      readWhole(word.slice(length), script).map(({ sense, certainty }) => ({
        sense,
        certainty,
        length: word.length,
      })),
    );
}

function readCompound(word: string): Reading[] {
  return compoundsIn(word).map(({ stem, subject, kind, guard }) => {
    const sense: Sense = { subject, kind, capital: false, guard, beside: -1 };
    // any entry that has the word says more of it
    return { sense, length: word.length, certainty: stem.length / 100 };
  });
}

function readWhole(word: string, script: Script): Reading[] {
  const group = script === 'Cyrl' ? 'Latn' : script;
  const found: Reading[] = [];
  // what has endings may stand without one
  const ends = (role: string, rest: string) =>
    rest === '' ? role !== 'q' : isEnding(rest, endings[role + group] ?? NONE, slots);
  // a people with -stan after it is its country
  const mayFollow = (kind: MentionKind, rest: string) =>
    kind === 'people'
      ? !/^.?(?:st[ao]n|ст[ао]н)/.test(rest) && ends('p', soundOf(rest))
      : ends('n', soundOf(rest));
  for (const { sense, text, isWhole: takesNone } of stemsWith(word.charAt(0))) {
    const isIt = takesNone
      ? word === text
      : word.startsWith(text) && mayFollow(sense.kind, word.slice(text.length));
    // what takes no endings is more certain than what does
    const certainty = certaintyOf(sense, text) + (takesNone ? 1 : 0);
    if (isIt) found.push({ sense, length: word.length, certainty });
  }
  const sound = soundOf(word);
  for (const [subject, list] of Object.entries(names)) {
    for (const stem of list.split(' ')) {
      const from = skeletonEnd(sound, stem);
      if (from < 0) continue;
      const rest = sound.slice(from);
      const kind = ends('n', rest) ? 'name' : ends('q', rest) ? 'people' : undefined;
      if (!kind) continue;
      const sense: Sense = { subject: idOf(subject), kind, capital: false, guard: '', beside: -1 };
      found.push({ sense, length: word.length, certainty: certaintyOf(sense, word.slice(0, from)) });
    }
  }
  return found;
}

/** A reading in a script without spaces, with what it has of the text. */
interface RunReading extends Reading {
  words: string;
}

/** The readings that start at an index of folded text in a script without spaces; cores are beginnings there. */
export function readRun(text: string, start: number): RunReading[] {
  const found: RunReading[] = [];
  for (const { first, rest, sense, certainty } of runsWith(text.charAt(start))) {
    if (!text.startsWith(first, start)) continue;
    const begun = start + first.length;
    const end = rest ? endOf(rest, text, begun) : begun;
    if (end < 0) continue;
    // the stem itself where it can be: whoever looks it up need not hash it again
    const words = end === begun ? first : text.slice(start, end);
    found.push({ sense, length: end - start, certainty, words });
  }
  return found;
}

/** A stem of a script without spaces: its first word, and what may follow that. */
interface Run {
  readonly first: string;
  /** Its further words and its endings, if it has any. */
  readonly rest: RegExp | undefined;
  readonly sense: Sense;
  readonly certainty: number;
}

/** The longest first, as readings are wanted. */
const runsByLetter = new Map<string, Run[]>();

function runsWith(letter: string): Run[] {
  let runs = runsByLetter.get(letter);
  if (!runs) {
    runs = stemsWith(letter)
      .map(runOf)
      .toSorted((a, b) => b.first.length - a.first.length || b.certainty - a.certainty);
    runsByLetter.set(letter, runs);
  }
  return runs;
}

function runOf({ text, endings: follow, sense }: KnownStem): Run {
  const [first = '', ...words] = text.split(' ');
  const rest = words.map((word) => ` +${word}`).join('') + follow.map((number) => special[number]).join('');
  return {
    first,
    rest: rest ? patternOf(`(?:${rest})`, 'y') : undefined,
    sense,
    certainty: certaintyOf(sense, text),
  };
}

/** Where what a pattern describes ends if it starts at an index, or -1. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The stems that begin with a letter. Only these are taken out of the table: a text needs few of its letters. */
function stemsWith(letter: string): KnownStem[] {
  let found = stemsByLetter.get(letter);
  if (found) return found;
  found = [];
  for (const [code, list] of stems) {
    let sense: Sense | undefined;
    for (let at = list.indexOf(` ${letter}`); at >= 0; at = list.indexOf(` ${letter}`, at + 1)) {
      sense ??= readSense(code);
      found.push({ sense, ...readStem(list.slice(at + 1, list.indexOf(' ', at + 1))) });
    }
  }
  stemsByLetter.set(letter, found);
  return found;
}

function certaintyOf({ guard, kind }: Sense, stem: string): number {
  return stem.length + (guard === '' ? 0 : 0.7) + (kind === 'name' ? 0.5 : 0);
}
