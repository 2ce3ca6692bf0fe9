// Looks a folded word up in the compiled table: stem and ending, and what they may mean.
import type { MentionKind, SubjectId } from './index.ts';
import type { Script } from './script.ts';
import { skeletonEnd, soundOf } from './sound.ts';
import { endings, names, prefixes, special, stems } from './table.ts';

/** What a stem means, and on which conditions. */
export interface Sense {
  subject: SubjectId;
  kind: MentionKind;
  /** Only with a capital: abbreviations, capitals, leaders. */
  capital: boolean;
  /** Number of the guard that must let it pass, or -1. */
  guard: number;
  /** Number of the words that must stand beside it, as in 'Central Asia', or -1. */
  beside: number;
}

/** A stem found in the table; `length` is that of stem and ending together. */
export interface Reading {
  sense: Sense;
  length: number;
  /** The longer the stem, the more certain; a guard that lets a word pass is more certain still. */
  certainty: number;
}

const readings = new Map<string, Reading[]>();
const patterns = new Map<string, RegExp>();
let lists: { sense: Sense; stems: string[] }[] | undefined;

/** All readings of a whole folded word, the most certain first. */
export function readWord(word: string, script: Script): Reading[] {
  let found = readings.get(word);
  if (!found) {
    // a page with endless words must not fill the memory
    if (readings.size > 2000) readings.clear();
    found = readWhole(word, script);
    // in Latin script prefixes are told by a change of case
    const prefix = script === 'L' ? '' : prefixes[script];
    for (let length = 1; prefix && length < 5; length++) {
      if (!matches(`^(?:${prefix})$`, word.slice(0, length))) continue;
      for (const reading of readWhole(word.slice(length), script)) found.push({ ...reading, length: word.length });
    }
    readings.set(word, found);
  }
  return found;
}

function readWhole(word: string, script: Script): Reading[] {
  const group = script === 'C' ? 'L' : script;
  const found: Reading[] = [];
  // a people with -stan after it is its country
  const ends = (role: string, rest: string) => (role !== 'p' || !/^[aiou]?st[ao]n/.test(rest)) && matches(`^(?:${endings[role + group] ?? ''})$`, rest);
  for (const { sense, stems: own } of stemLists()) {
    for (const stem of own) {
      // a full stop ends what takes no endings
      if (stem.endsWith('.') ? word !== stem.slice(0, -1) : !word.startsWith(stem) || !ends(sense.kind === 'people' ? 'p' : 'n', soundOf(word.slice(stem.length)))) continue;
      found.push({ sense, length: word.length, certainty: certaintyOf(sense, stem) });
      break;
    }
  }
  const sound = soundOf(word);
  for (const [subject, list] of Object.entries(names)) {
    for (const stem of list.split(' ')) {
      const from = skeletonEnd(sound, stem);
      if (from < 0) continue;
      const rest = sound.slice(from);
      const kind = ends('n', rest) ? 'name' : ends('q', rest) ? 'people' : undefined;
      if (!kind) continue;
      const sense: Sense = { subject: subject as SubjectId, kind, capital: false, guard: -1, beside: -1 };
      found.push({ sense, length: word.length, certainty: certaintyOf(sense, word.slice(0, from)) });
    }
  }
  return found;
}

/** The readings that start at an index of folded text in a script without spaces; cores are beginnings there. */
export function readRun(text: string, start: number): Reading[] {
  const found: Reading[] = [];
  for (const { sense, stems: own } of stemLists()) {
    for (const stem of own) {
      const [written = '', ...codes] = stem.split('=');
      if (!text.startsWith(written, start)) continue;
      const from = start + written.length;
      const source = codes.map((code) => special[Number(code)]).join('');
      const pattern = patternOf(`(?:${source})`, 'y');
      pattern.lastIndex = from;
      if (!pattern.test(text)) continue;
      found.push({ sense, length: pattern.lastIndex - start, certainty: certaintyOf(sense, written) });
    }
  }
  return found;
}

function stemLists(): { sense: Sense; stems: string[] }[] {
  lists ??= stems.map(([sense, list]) => ({ sense: senseOf(sense), stems: list.split(' ').map((stem) => stem.replace('_', ' ')) }));
  return lists;
}

function senseOf(code: string): Sense {
  const [subject, letter, capital, guard = '', beside = ''] = code.split(' ');
  const kind = letter === 'p' ? 'people' : letter === 'l' ? 'leader' : 'name';
  const numberOf = (text: string) => (text === '' ? -1 : Number(text));
  return { subject: subject as SubjectId, kind, capital: capital === '1', guard: numberOf(guard), beside: numberOf(beside) };
}

function certaintyOf({ guard, kind }: Sense, stem: string): number {
  return stem.length * 2 + (guard < 0 ? 0 : 100) + (kind === 'name' ? 1 : 0);
}

function matches(source: string, text: string): boolean {
  return patternOf(source, '').test(text);
}

/** Patterns are made when first needed and kept. */
function patternOf(source: string, flags: string): RegExp {
  const key = flags + source;
  const pattern = patterns.get(key) ?? new RegExp(source, flags);
  patterns.set(key, pattern);
  return pattern;
}
