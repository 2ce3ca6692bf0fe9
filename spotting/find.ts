// All mentions in one block's text, with the reasons; what the public function and the tools share.
import { clean } from './clean.ts';
import { codeIn } from './code.ts';
import { conditionAgainst } from './conditions.ts';
import { Context } from './context.ts';
import { fold } from './fold.ts';
import { candidatesIn, type Block, type Candidate, type Candidates } from './match.ts';
import { patternOf } from './patterns.ts';
import type { Language } from './mentions.ts';
import { evidenceIn, passesGuard, ruleAgainst, type Surroundings } from './rules.ts';

/** A place where a name is spelled, and why it counts or not. */
export interface Finding {
  /** Offsets in the text given. */
  start: number;
  end: number;
  /** The words as the matcher reads them, from a cleaned and folded text. */
  folded: string;
  candidate: Candidate;
  /** 'counts', or what speaks against it; `why` is what a rule or a condition says. */
  verdict: 'counts' | 'in code' | 'no capital' | 'guard' | { why: string };
}

/**
 * Every finding in a text, in order; those that count do not overlap.
 *
 * @param hits where cores of names stand, in ascending order
 */
export function findAll(text: string, hits: readonly number[], lang: Language = ''): Finding[] {
  if (hits.length === 0) return [];
  const { text: seen, at } = clean(text, true);
  const block: Block = { seen, folded: fold(seen) };
  const places = candidatesIn(block, at ? hits.map((hit) => firstFrom(at, hit)) : hits);
  const isCode = codeIn(seen);
  const isIn = languageIn(lang);
  const holds = evidenceIn(block.folded);
  const judge = (candidates: Candidates, hasOther: (candidate: Candidate) => boolean) =>
    best(candidates, (candidate) => {
      if (isCode(candidate.start, candidate.end)) return 'in code';
      return verdictOn({ block, holds, isIn, hasOther: hasOther(candidate) }, candidate);
    });
  let chosen = places.map((candidates) => judge(candidates, () => false));
  const sure = chosen.filter(({ verdict }) => verdict === 'counts').map(({ candidate }) => candidate);
  if (sure.length < chosen.length && sure.length > 0) {
    const firstEnd = sure.reduce((least, { end }) => Math.min(least, end), Infinity);
    const lastStart = sure.reduce((most, { start }) => Math.max(most, start), 0);
    const hasOther = ({ start, end }: Candidate) => firstEnd <= start || lastStart >= end;
    chosen = places.map((candidates, index) => {
      const known = chosen[index];
      // another mention lets doubtful ones pass, and rules none out
      const isSettled = known?.verdict === 'counts' && known.candidate === candidates[0];
      return isSettled ? known : judge(candidates, hasOther);
    });
  }
  const judged = withConditions(chosen, block.folded);
  return withoutOverlaps(judged).map(({ candidate, verdict }) => {
    const { start, end } = candidate;
    const place = at ? placeIn(text, at, start, end) : { start, end };
    return { start: place.start, end: place.end, folded: block.folded.slice(start, end), candidate, verdict };
  });
}

/** The first index of ascending numbers from which they are at least so large. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where in a text something of its cleaned form stands, with the marks that belong to its last letter. */
function placeIn(text: string, at: number[], start: number, end: number): { start: number; end: number } {
  let last = (at[end - 1] ?? end - 1) + 1;
  while (text.charCodeAt(last) >= 0x300 && patternOf('[\\p{M}\\u1160-\\u11FF]', 'u').test(text.charAt(last)))
    last++;
  return { start: at[start] ?? start, end: last };
}

interface Judged {
  candidate: Candidate;
  verdict: Finding['verdict'];
}

/** The first that counts; else the one with the reason that says most. */
function best(candidates: Candidates, verdictOf: (candidate: Candidate) => Finding['verdict']): Judged {
  let said: Judged | undefined;
  for (const candidate of candidates) {
    const verdict = verdictOf(candidate);
    if (verdict === 'counts') return { candidate, verdict };
    if (!said || (typeof verdict === 'object' && typeof said.verdict !== 'object'))
      said = { candidate, verdict };
  }
  return said ?? { candidate: candidates[0], verdict: 'counts' };
}

/** Whether a text is in a language, whatever its script and region; whoever knows is asked once, if at all. */
function languageIn(lang: Language): (language: string) => boolean {
  let primary: string | undefined;
  return (language) => {
    primary ??= ((typeof lang === 'string' ? lang : lang()) ?? '').toLowerCase().split('-')[0] ?? '';
    return primary === language;
  };
}

function verdictOn(surroundings: Surroundings, candidate: Candidate): Finding['verdict'] {
  const { block } = surroundings;
  if (candidate.sense.capital && !hasCapital(block.seen, candidate)) return 'no capital';
  if (!passesGuard(candidate, surroundings)) return 'guard';
  const why = ruleAgainst(candidate, surroundings);
  return why === undefined ? 'counts' : { why };
}

/** 'Astana', 'ASTANA', 'CSTO' and 'Csto'; scripts without capitals pass. */
function hasCapital(seen: string, { start }: Candidate): boolean {
  const first = seen.charAt(start);
  return first === first.toUpperCase();
}

/** The same with what the words around rule out; names that are sure speak for what stands near them. */
function withConditions(all: readonly Judged[], folded: string): Judged[] {
  const context = new Context(folded);
  const counting = all.filter(({ verdict }) => verdict === 'counts');
  const names = counting.filter(
    ({ candidate }) => candidate.sense.kind === 'name' && !candidate.sense.capital,
  );
  const places = names.map(({ candidate }) => candidate).toSorted((a, b) => a.start - b.start);
  if (counting.length === 0) return [...all];
  return all.map((judged) => {
    if (judged.verdict !== 'counts') return judged;
    const { start, end, sense } = judged.candidate;
    const { subject, kind } = sense;
    const why = conditionAgainst({ start, end, subject, kind }, folded.slice(start, end), context, places);
    return why === undefined ? judged : { ...judged, verdict: { why } };
  });
}

/** The longest first where two overlap; the same place found by two cores once. */
function withoutOverlaps(all: Judged[]): Judged[] {
  const kept: Judged[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (!last || one.candidate.start >= last.candidate.end) kept.push(one);
    else if (outranks(one, last)) kept[kept.length - 1] = one;
  }
  return kept;
}

function outranks(one: Judged, other: Judged): boolean {
  if ((one.verdict === 'counts') !== (other.verdict === 'counts')) return one.verdict === 'counts';
  return one.candidate.end - one.candidate.start > other.candidate.end - other.candidate.start;
}
