// From the place of a core to the mention around it: the word, its readings, the words beside it.
import { reachBeside } from './beside.ts';
import { apostrophes } from './fold.ts';
import { readRun, readWord, type Reading, type Sense } from './lexicon.ts';
import { patternOf } from './patterns.ts';
import { isLower, isUnspaced, isUpper, scriptAt, type Script } from './script.ts';
import { prefixes } from './table.ts';

/** A mention in a cleaned text, before anything is ruled out. */
export interface Candidate {
  start: number;
  end: number;
  sense: Sense;
  /** Of two readings of the same words the one with the higher certainty is tried first. */
  certainty: number;
}

/** A cleaned text and the same folded, character by character. */
export interface Block {
  seen: string;
  folded: string;
}

/** What may be mentioned at each of these indexes, the longest first; of several in one word at the first of them. */
export function candidatesIn(block: Block, hits: readonly number[]): Candidate[][] {
  const found: Candidate[][] = [];
  let wordEnd = 0;
  for (const hit of hits) {
    if (hit < wordEnd) continue;
    let index = hit;
    // cores of frequent words start with the space before them
    while (index < hit + 2 && scriptAt(block.seen, index) === '') index++;
    const script = scriptAt(block.seen, index);
    if (script === '' || index < wordEnd) continue;
    const candidates = isUnspaced(script) ? inRun(block, index) : inWord(block, index, script);
    found.push(
      candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start) || b.certainty - a.certainty),
    );
    // in katakana, a word may begin wherever one is found
    if (isUnspaced(script) || script === 'J') continue;
    wordEnd = index + 1;
    while (scriptAt(block.seen, wordEnd) === script) wordEnd++;
  }
  return found;
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
  const { seen, folded } = block;
  const { starts, ends } = partsAround(seen, index, script);
  const found: Candidate[] = [];
  for (const start of starts) {
    for (const end of ends) {
      // 's of English stays out, as does what is joined to a name but no ending of it
      if (folded.slice(end - 2, end) === "'s") continue;
      const word = folded.slice(start, end).replaceAll("'", '');
      for (const reading of readWord(word, script)) {
        const candidate = withNeighbours(block, start, end, reading);
        if (candidate) found.push(candidate);
      }
    }
  }
  return found;
}

/**
 * Where the word around an index may start and end: it may be joined by apostrophes to what is part of it
 * (O‘zbekiston, Kazakistan’da) or is not (l’Ouzbékistan), or by a change of case (isiZulu: eKazakhstan).
 */
function partsAround(seen: string, index: number, script: Script): { starts: number[]; ends: number[] } {
  let start = index;
  let end = index;
  const starts: number[] = [];
  const ends: number[] = [];
  const isLetter = (at: number) => scriptAt(seen, at) === script;
  const isJoint = (at: number) => apostrophes.includes(seen.charAt(at) || ' ');
  // o‘ and g‘ of Uzbek, c’h of Breton: no word begins or ends within them
  const isOneLetter = (joint: number) => /[cgo]/i.test(seen.charAt(joint - 1));
  for (;;) {
    while (isLetter(start - 1)) start--;
    starts.unshift(start);
    if (starts.length > 2 || !isJoint(start - 1) || !isLetter(start - 2)) break;
    if (isOneLetter(start - 1)) starts.shift();
    start -= 2;
  }
  for (;;) {
    while (isLetter(end)) end++;
    // but an abbreviation may have an ending after an apostrophe: CSTO’s
    const isAbbreviation = () => isUpper(seen.charAt(end - 1)) && isLower(seen.charAt(end + 1));
    if (!isJoint(end) || !isLetter(end + 1) || !isOneLetter(end) || isAbbreviation()) ends.unshift(end);
    if (ends.length > 2 || !isJoint(end) || !isLetter(end + 1)) break;
    end++;
  }
  // katakana of a person's name may stand before that of a country
  if (script === 'J') starts.push(index);
  const first = starts.at(-1) ?? start;
  const head = script === 'L' ? headBefore(seen, first) : '';
  if (head && patternOf(`^(?:${prefixes[script]})$`, 'i').test(head))
    return { starts: [first + head.length], ends };
  return { starts, ends };
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
  { folded }: Block,
  start: number,
  end: number,
  { sense, certainty }: Reading,
): Candidate | undefined {
  if (sense.beside < 0) return { start, end, sense, certainty };
  const reach = reachBeside(folded, start, end, sense.beside);
  return reach && { start: start - reach[0], end: end + reach[1], sense, certainty };
}
