// From the place of a core to the mention around it: the word, its readings, the words beside it.
import { Neighbourhood } from './beside.ts';
import { apostrophes } from './fold.ts';
import type { Sense } from './format.ts';
import { genderedEnd } from './compounds.ts';
import { readRun, readWord, type Reading } from './lexicon.ts';
import { patternOf } from './patterns.ts';
import { isLower, isUnspaced, isUpper, scriptAt, type Script } from './script.ts';
import { prefixes } from './compiled/table.ts';

/** A mention in a cleaned text, before anything is ruled out. */
export interface Candidate {
  start: number;
  end: number;
  sense: Sense;
  /** Of two readings of the same words the one with the higher certainty is tried first. */
  certainty: number;
}

/** What may be mentioned at one place: the longest first. */
export type Candidates = readonly [Candidate, ...Candidate[]];

/** A cleaned text and the same folded, character by character. */
export interface Block {
  seen: string;
  folded: string;
}

/** Letters before and after a core in its word, more than any word with a name has; in katakana no name has so many. */
const MOST_LETTERS = { any: 64, katakana: 16 };
/** Parts of a word that apostrophes join. */
const MOST_PARTS = 4;

/** What may be mentioned at each of these indexes, the longest first; of several in one word at the first of them. */
export function candidatesIn(block: Block, hits: readonly number[]): Candidates[] {
  const found: Candidates[] = [];
  let wordEnd = 0;
  for (const hit of hits) {
    if (hit < wordEnd) continue;
    let index = hit;
    // cores of frequent words start with the space before them
    while (index < hit + 2 && scriptAt(block.seen, index) === '') index++;
    const script = scriptAt(block.seen, index);
    if (script === '' || index < wordEnd) continue;
    const candidates = isUnspaced(script) ? inRun(block, index) : inWord(block, index, script);
    const sorted = candidates.length > 1 ? candidates.toSorted(byLengthAndCertainty) : candidates;
    if (isNotEmpty(sorted)) found.push(sorted);
    // in katakana, a word may begin wherever one is found
    if (isUnspaced(script) || script === 'Kana') continue;
    wordEnd = index + 1;
    while (scriptAt(block.seen, wordEnd) === script) wordEnd++;
  }
  return found;
}

function isNotEmpty(all: Candidate[]): all is [Candidate, ...Candidate[]] {
  return all.length > 0;
}

function byLengthAndCertainty(a: Candidate, b: Candidate): number {
  return b.end - b.start - (a.end - a.start) || b.certainty - a.certainty;
}

/** Scripts without spaces: cores are the beginnings of stems there. */
function inRun({ folded }: Block, start: number): Candidate[] {
  return readRun(folded, start).map(({ sense, length, certainty }) => ({
    start,
    end: start + length,
    sense,
    certainty,
  }));
}

function inWord(block: Block, index: number, script: Script): Candidate[] {
  const { folded } = block;
  const { first, parts } = stretchAround(block, index, script);
  const found: Candidate[] = [];
  let beside: Neighbourhood | undefined;
  for (const { from, to, reading } of parts) {
    const { sense } = reading;
    const start = first + from;
    let end = first + to;
    if (script === 'Latn' && sense.kind === 'people' && sense.beside < 0) end = genderedEnd(folded, end);
    if (sense.beside >= 0 && !beside?.isOf(start, end)) beside = new Neighbourhood(folded, start, end);
    const candidate = withNeighbours(beside, start, end, reading);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** A word and what is joined to it, by where it starts. */
interface Stretch {
  readonly first: number;
  readonly parts: readonly Part[];
}

/** A reading of a part of a stretch, with its limits in that. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
}

/** A page with endless words must not fill the memory. */
const MOST_STRETCHES = 4_000;
const partsByStretch = new Map<string, readonly Part[]>();

/** What can be read in a word and what is joined to it: they are taken apart once, however often texts have them. */
function stretchAround(block: Block, index: number, script: Script): Stretch {
  const starts = startsBefore(block.seen, index, script);
  const ends = endsAfter(block.seen, index, script);
  const first = starts[0] ?? index;
  const last = ends[0];
  if (last === undefined || (starts.length === 0 && script !== 'Kana')) return { first, parts: [] };
  const key = keyOf(
    block.seen.slice(first, last),
    starts.length,
    ends.length,
    script === 'Kana' ? index - first : 0,
  );
  let parts = partsByStretch.get(key);
  if (!parts) {
    parts = partsIn(block, first, script, withHeads(block.seen, index, script, { starts, ends }));
    if (partsByStretch.size >= MOST_STRETCHES) partsByStretch.clear();
    partsByStretch.set(key, parts);
  }
  return { first, parts };
}

/** Nearly always a word alone; else it matters in which of its parts the core stands. */
function keyOf(stretch: string, starts: number, ends: number, at: number): string {
  return starts === 1 && ends === 1 && at === 0 ? stretch : `${starts} ${ends} ${at} ${stretch}`;
}

function partsIn({ folded }: Block, first: number, script: Script, { starts, ends }: Limits): Part[] {
  return starts.flatMap((from) =>
    ends.flatMap((to) => {
      // 's of English stays out, as does what is joined to a name but no ending of it
      if (folded.slice(to - 2, to) === "'s") return [];
      const word = folded.slice(from, to).replaceAll("'", '');
      return readWord(word, script).map((reading) => ({ from: from - first, to: to - first, reading }));
    }),
  );
}

/** Where a word may start and end. */
interface Limits {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Where the word around an index may start and end: it may be joined by apostrophes to what is part of it
 * (O‘zbekiston, Kazakistan’da) or is not (l’Ouzbékistan), or by a change of case (isiZulu: eKazakhstan).
 */
function withHeads(seen: string, index: number, script: Script, { starts, ends }: Limits): Limits {
  // katakana of a person's name may stand before that of a country
  if (script === 'Kana') return { starts: [...starts, index], ends };
  const first = starts.at(-1) ?? index;
  const head = script === 'Latn' ? headBefore(seen, first) : '';
  if (head && patternOf(`^(?:${prefixes[script]})$`, 'i').test(head))
    return { starts: [first + head.length], ends };
  return { starts, ends };
}

/** The nearest last; none where the letters before are too many. */
function startsBefore(seen: string, index: number, script: Script): number[] {
  const least = index - mostLetters(script);
  const starts: number[] = [];
  let start = index;
  for (let part = 0; part < MOST_PARTS; part++) {
    while (scriptAt(seen, start - 1) === script) if (--start < least) return starts;
    starts.unshift(start);
    if (!isJoint(seen, start - 1) || scriptAt(seen, start - 2) !== script) break;
    if (isOneLetter(seen, start - 1)) starts.shift();
    start -= 2;
  }
  return starts;
}

/** The nearest last; none where the letters after are too many. */
function endsAfter(seen: string, index: number, script: Script): number[] {
  const most = index + mostLetters(script);
  const ends: number[] = [];
  let end = index;
  for (let part = 0; part < MOST_PARTS; part++) {
    while (scriptAt(seen, end) === script) if (++end > most) return ends;
    const isJoined = isJoint(seen, end) && scriptAt(seen, end + 1) === script;
    // but an abbreviation may have an ending after an apostrophe: CSTO’s
    const isAbbreviation = isUpper(seen.charAt(end - 1)) && isLower(seen.charAt(end + 1));
    if (!isJoined || !isOneLetter(seen, end) || isAbbreviation) ends.unshift(end);
    if (!isJoined) break;
    end++;
  }
  return ends;
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

/** The reading as a candidate, with the words that must stand before or after it; undefined if they do not. */
function withNeighbours(
  beside: Neighbourhood | undefined,
  start: number,
  end: number,
  { sense, certainty }: Reading,
): Candidate | undefined {
  if (sense.beside < 0) return { start, end, sense, certainty };
  const reach = beside?.reach(sense.beside);
  return reach && { start: start - reach[0], end: end + reach[1], sense, certainty };
}
