// Where the word around a place starts and ends, with what apostrophes or a change of case join to it.
import { apostrophes } from './fold.ts';
import { patternOf } from './patterns.ts';
import { isLower, isUpper, scriptAt, type Script } from './script.ts';
import { prefixes } from './compiled/table.ts';

/** Letters before and after a core in its word, more than any word with a name has; in katakana no name has so many. */
const MOST_LETTERS = { any: 64, katakana: 16 };
/** Parts of a word that apostrophes join. */
const MOST_PARTS = 4;

/** Where a word may start and end. */
export interface Limits {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where the word around an index and what apostrophes join to it may start and end, the nearest last. */
export function limitsAround(seen: string, index: number, script: Script): Limits {
  const start = startBefore(seen, index, script, index - mostLetters(script));
  const end = endAfter(seen, index, script, index + mostLetters(script));
  return {
    starts: start < 0 ? [] : startsBefore(seen, start, script, index - mostLetters(script)),
    ends: end < 0 ? [] : endsAfter(seen, end, script, index + mostLetters(script)),
  };
}

/**
 * Where the word around an index may start and end: it may be joined by apostrophes to what is part of it
 * (O‘zbekiston, Kazakistan’da) or is not (l’Ouzbékistan), or by a change of case (isiZulu: eKazakhstan).
 */
export function withHeads(seen: string, index: number, script: Script, { starts, ends }: Limits): Limits {
  // katakana of a person's name may stand before that of a country
  if (script === 'Kana') return { starts: [...starts, index], ends };
  const first = starts.at(-1) ?? index;
  const head = script === 'Latn' ? headBefore(seen, first) : '';
  if (head && patternOf(`^(?:${prefixes[script]})$`, 'i').test(head))
    return { starts: [first + head.length], ends };
  return { starts, ends };
}

/** Where the letters around an index that are of a script start; -1 if that is before the least index. */
function startBefore(seen: string, index: number, script: Script, least: number): number {
  let start = index;
  while (scriptAt(seen, start - 1) === script) if (--start < least) return -1;
  return start;
}

/** Where they end; -1 if that is after the greatest index. */
function endAfter(seen: string, index: number, script: Script, most: number): number {
  let end = index;
  while (scriptAt(seen, end) === script) if (++end > most) return -1;
  return end;
}

function startsBefore(seen: string, nearest: number, script: Script, least: number): number[] {
  const starts: number[] = [nearest];
  let start = nearest;
  for (let part = 1; part < MOST_PARTS && isJoined(seen, start - 1, start - 2, script); part++) {
    if (isOneLetter(seen, start - 1)) starts.shift();
    start = startBefore(seen, start - 2, script, least);
    if (start < 0) break;
    starts.unshift(start);
  }
  return starts;
}

function endsAfter(seen: string, nearest: number, script: Script, most: number): number[] {
  const ends: number[] = [nearest];
  let end = nearest;
  for (let part = 1; part < MOST_PARTS && isJoined(seen, end, end + 1, script); part++) {
    if (isOneLetter(seen, end) && !isEndOfAbbreviation(seen, end)) ends.shift();
    end = endAfter(seen, end + 1, script, most);
    if (end < 0) break;
    ends.unshift(end);
  }
  return ends;
}

/** An abbreviation may have an ending after an apostrophe: CSTO’s. */
function isEndOfAbbreviation(seen: string, joint: number): boolean {
  return isUpper(seen.charAt(joint - 1)) && isLower(seen.charAt(joint + 1));
}

/** Whether an apostrophe stands at an index between two letters of a script. */
function isJoined(seen: string, joint: number, other: number, script: Script): boolean {
  return hasApostrophes(script) && isJoint(seen, joint) && scriptAt(seen, other) === script;
}

/** Katakana and the scripts of India and Ethiopia have none in their words: one ends a quote there. */
function hasApostrophes(script: Script): boolean {
  return script !== 'Kana' && script !== 'Deva' && script !== 'Sinh' && script !== 'Ethi';
}

function mostLetters(script: Script): number {
  return script === 'Kana' ? MOST_LETTERS.katakana : MOST_LETTERS.any;
}

function isJoint(seen: string, index: number): boolean {
  return apostrophes.includes(seen.charAt(index) || ' ');
}

/** o‘ and g‘ of Uzbek, c’h of Breton: no word begins or ends within them. */
function isOneLetter(seen: string, joint: number): boolean {
  return /[cgo]/i.test(seen.charAt(joint - 1));
}

/** The few small letters, or the one capital, before the capital that a word begins with: the e of 'eKazakhstan'. */
function headBefore(seen: string, first: number): string {
  let length = 0;
  while (length < 5 && isLower(seen.charAt(first + length))) length++;
  if (length === 0 && isUpper(seen.charAt(first))) length = 1;
  const isHead = isUpper(seen.charAt(first + length)) && isLower(seen.charAt(first + length + 1));
  return isHead ? seen.slice(first, first + length) : '';
}
