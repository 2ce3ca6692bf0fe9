// From the place of a core to the mention around it: the word, its readings, the words beside it.
import { Neighbourhood } from './beside.ts';
import type { Sense } from './format.ts';
import { genderedEnd } from './compounds.ts';
import { readRun, readWord } from './lexicon.ts';
import { isUnspaced, scriptAt, type Script } from './script.ts';
import { type Limits, limitsAround, withHeads } from './word-limits.ts';

/** A mention in a cleaned text, before anything is ruled out. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly sense: Sense;
  /** Of two readings of the same words the one with the higher certainty is tried first. */
  readonly certainty: number;
  /** Folded. */
  readonly words: string;
}

/** What may be mentioned at one place: the longest first. */
export type Candidates = readonly [Candidate, ...Candidate[]];

/** What {@link Neighbourhood.reach} would be where the words that are wanted do not stand. */
const NOWHERE = [-1, -1] as const;

/** A cleaned text and the same folded, character by character. */
export interface Block {
  seen: string;
  folded: string;
}

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
    if (isNotEmpty(candidates)) found.push(candidates);
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

/** The longest first, and of these the most certain. */
function sorted(all: Candidate[]): Candidate[] {
  // nearly always they are already
  return all.length < 2 || all.every((one, index) => byLength(all[index - 1] ?? one, one) <= 0)
    ? all
    : all.toSorted(byLength);
}

function byLength(a: Candidate, b: Candidate): number {
  return b.end - b.start - (a.end - a.start) || b.certainty - a.certainty;
}

/** Scripts without spaces: cores are the beginnings of stems there. */
function inRun({ folded }: Block, start: number): Candidate[] {
  const found: Candidate[] = [];
  for (const { sense, length, certainty, words } of readRun(folded, start))
    found.push({ start, end: start + length, sense, certainty, words });
  return sorted(found);
}

function inWord(block: Block, index: number, script: Script): Candidate[] {
  const { folded } = block;
  const { first, parts } = stretchAround(block, index, script);
  const found: Candidate[] = [];
  let beside: Neighbourhood | undefined;
  let goesOn = false;
  for (const { from, to, words, sense, certainty } of parts) {
    const start = first + from;
    const end = first + to;
    const isPeople = sense.kind === 'people' && sense.beside < 0;
    const whole = script === 'Latn' && isPeople ? genderedEnd(folded, end) : end;
    if (sense.beside < 0 && whole === end) {
      found.push({ start, end, sense, certainty, words });
      continue;
    }
    if (sense.beside >= 0 && !beside?.isOf(start, end)) beside = new Neighbourhood(folded, start, end);
    const [before, after] = sense.beside < 0 ? [0, whole - end] : (beside?.reach(sense.beside) ?? NOWHERE);
    if (before < 0) continue;
    goesOn = true;
    const limits = { start: start - before, end: end + after };
    found.push({ ...limits, sense, certainty, words: folded.slice(limits.start, limits.end) });
  }
  return goesOn ? sorted(found) : found;
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
  /** Folded. */
  readonly words: string;
  readonly sense: Sense;
  readonly certainty: number;
}

const NO_PARTS: readonly Part[] = [];
/** A page with endless words must not fill the memory. */
const MOST_STRETCHES = 4_000;
const partsByStretch = new Map<string, readonly Part[]>();

/** What can be read in a word and what is joined to it: they are taken apart once, however often texts have them. */
function stretchAround(block: Block, index: number, script: Script): Stretch {
  const { seen } = block;
  const limits = limitsAround(seen, index, script);
  const first = limits.starts[0] ?? index;
  const last = limits.ends[0];
  if (last === undefined || (limits.starts.length === 0 && script !== 'Kana'))
    return { first, parts: NO_PARTS };
  const key = keyOf(seen.slice(first, last), limits, script === 'Kana' ? index - first : 0);
  let parts = partsByStretch.get(key);
  if (!parts) {
    parts = partsIn(block, first, script, withHeads(seen, index, script, limits));
    if (partsByStretch.size >= MOST_STRETCHES) partsByStretch.clear();
    partsByStretch.set(key, parts);
  }
  return { first, parts };
}

/** Nearly always a word alone; else it matters in which of its parts the core stands. */
function keyOf(stretch: string, { starts, ends }: Limits, at: number): string {
  return starts.length === 1 && ends.length === 1 && at === 0
    ? stretch
    : `${starts.length} ${ends.length} ${at} ${stretch}`;
}

/** The longest first, and of these the most certain. */
function partsIn({ folded }: Block, first: number, script: Script, { starts, ends }: Limits): Part[] {
  return starts
    .flatMap((from) =>
      ends.flatMap((to) => {
        // 's of English stays out, as does what is joined to a name but no ending of it
        if (folded.slice(to - 2, to) === "'s") return [];
        const words = folded.slice(from, to);
        return readWord(words.replaceAll("'", ''), script).map(({ sense, certainty }): Part => {
          return { from: from - first, to: to - first, words, sense, certainty };
        });
      }),
    )
    .toSorted((a, b) => b.to - b.from - (a.to - a.from) || b.certainty - a.certainty);
}
