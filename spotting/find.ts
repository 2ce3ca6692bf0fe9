// All mentions in one block's text, with the reasons; what the public function and the tools share.
import { isPlain } from './clean.ts';
import { cleanWithOffsets } from './clean-with-offsets.ts';
import { codeIn } from './code.ts';
import { conditionsIn } from './conditions.ts';
import { Context } from './context.ts';
import { fold } from './fold.ts';
import { candidatesIn, type Candidate, type Candidates } from './match.ts';
import { patternOf } from './patterns.ts';
import type { Language } from './mentions.ts';
import { coreHits } from './prefilter.ts';
import { evidenceIn, passesGuard, ruleAgainst, type Surroundings } from './rules.ts';
import { leaderCores } from './compiled/leader-cores.ts';

/** A place where a name is spelled, and why it counts or not. */
export interface Finding {
  /** Offsets in the text given. */
  start: number;
  end: number;
  candidate: Candidate;
  /** 'counts', or what speaks against it; `why` is what a rule or a condition says. */
  verdict: Verdict;
}

type Verdict = 'counts' | 'in code' | 'no capital' | 'guard' | { readonly why: string };

interface TextSurroundings extends Surroundings {
  /** Whether what stands between two indices is part of an address, a file's name or code. */
  readonly isCode: (start: number, end: number) => boolean;
}

/** Every finding in a text, in order; those that count do not overlap. */
export function findAll(text: string, lang: Language, wantsLeaders = true): Finding[] {
  const { text: seen, at } = cleanWithOffsets(text);
  const hits = coreHits(seen, isPlain(seen), wantsLeaders ? leaderCores : undefined);
  if (hits.length === 0) return [];
  const folded = fold(seen);
  const block = { seen, folded };
  const places = candidatesIn(block, hits);
  const surroundings = {
    block,
    holds: evidenceIn(folded),
    isIn: languageIn(lang),
    isCode: codeIn(seen),
  };
  const all = judge(places, surroundings);
  ruleOutByConditions(all, folded);
  const found = withoutOverlaps(all);
  if (at) for (const one of found) moveBack(one, text, at);
  return found;
}

/** From the cleaned text to the one given. */
function moveBack(one: Finding, text: string, at: Uint32Array): void {
  const { start, end } = one.candidate;
  one.start = at[start] ?? start;
  one.end = endIn(text, at, end);
}

/** Where in a text something of its cleaned form ends, with the marks that belong to its last letter. */
function endIn(text: string, at: Uint32Array, end: number): number {
  let last = (at[end - 1] ?? end - 1) + 1;
  while (text.charCodeAt(last) >= 0x300 && patternOf('[\\p{M}\\u1160-\\u11FF]', 'u').test(text.charAt(last)))
    last++;
  return last;
}

/** What stands at each place, first each by itself, then the doubtful ones with what is sure of the others. */
function judge(places: readonly Candidates[], surroundings: TextSurroundings): Finding[] {
  let firstEnd = Infinity;
  let lastStart = -1;
  let areAllSure = true;
  const all = places.map((candidates) => {
    const one = best(candidates, surroundings, false);
    if (one.verdict === 'counts') {
      firstEnd = Math.min(firstEnd, one.candidate.end);
      lastStart = Math.max(lastStart, one.candidate.start);
    } else areAllSure = false;
    return one;
  });
  if (areAllSure || lastStart < 0) return all;
  const hasOther = ({ start, end }: Candidate) => firstEnd <= start || lastStart >= end;
  return all.map((one, index) => {
    const candidates = places[index];
    // another mention lets doubtful ones pass, and rules none out
    if (!candidates || (one.verdict === 'counts' && one.candidate === candidates[0])) return one;
    return best(candidates, surroundings, hasOther);
  });
}

/** The first that counts; else the one with the reason that says most. */
function best(
  candidates: Candidates,
  surroundings: TextSurroundings,
  hasOther: false | ((candidate: Candidate) => boolean),
): Finding {
  let said: Finding | undefined;
  for (const candidate of candidates) {
    const verdict = verdictOn(candidate, surroundings, hasOther && hasOther(candidate));
    if (verdict === 'counts') return judged(candidate, verdict);
    if (!said || (typeof verdict === 'object' && typeof said.verdict !== 'object'))
      said = judged(candidate, verdict);
  }
  return said ?? judged(candidates[0], 'counts');
}

function judged(candidate: Candidate, verdict: Verdict): Finding {
  return { start: candidate.start, end: candidate.end, candidate, verdict };
}

/** Whether a text is in a language, whatever its script and region; whoever knows is asked once, if at all. */
function languageIn(lang: Language): (language: string) => boolean {
  let primary: string | undefined;
  return (language) => {
    primary ??= ((typeof lang === 'string' ? lang : lang()) ?? '').toLowerCase().split('-')[0] ?? '';
    return primary === language;
  };
}

function verdictOn(candidate: Candidate, surroundings: TextSurroundings, hasOther: boolean): Verdict {
  const { block, isCode } = surroundings;
  if (isCode(candidate.start, candidate.end)) return 'in code';
  if (candidate.sense.capital && !hasCapital(block.seen, candidate)) return 'no capital';
  if (!passesGuard(candidate, surroundings, hasOther)) return 'guard';
  const why = ruleAgainst(candidate, surroundings, hasOther);
  return why === undefined ? 'counts' : { why };
}

/** 'Astana', 'ASTANA', 'CSTO' and 'Csto'; scripts without capitals pass. */
function hasCapital(seen: string, { start }: Candidate): boolean {
  const first = seen.charAt(start);
  return first === first.toUpperCase();
}

/** Marks what the words around rule out; names that are sure speak for what stands near them. */
function ruleOutByConditions(all: readonly Finding[], folded: string): void {
  const counting = all.filter(({ verdict }) => verdict === 'counts');
  if (counting.length === 0) return;
  const names: Candidate[] = [];
  for (const { candidate } of counting)
    if (candidate.sense.kind === 'name' && !candidate.sense.capital) names.push(candidate);
  // a word beside it may make a later one begin earlier
  const places = names.some(({ start }, index) => start < (names[index - 1]?.start ?? 0))
    ? names.toSorted((a, b) => a.start - b.start)
    : names;
  const reasonAgainst = conditionsIn(new Context(folded), places);
  for (const one of counting) {
    const why = reasonAgainst(one.candidate);
    if (why !== undefined) one.verdict = { why };
  }
}

/** The longest first where two overlap; the same place found by two cores once. */
function withoutOverlaps(all: Finding[]): Finding[] {
  const kept: Finding[] = [];
  let last: Finding | undefined;
  for (const one of all) {
    if (!last || one.candidate.start >= last.candidate.end) kept.push((last = one));
    else if (outranks(one, last)) kept[kept.length - 1] = last = one;
  }
  return kept;
}

function outranks(one: Finding, other: Finding): boolean {
  if ((one.verdict === 'counts') !== (other.verdict === 'counts')) return one.verdict === 'counts';
  return one.candidate.end - one.candidate.start > other.candidate.end - other.candidate.start;
}
