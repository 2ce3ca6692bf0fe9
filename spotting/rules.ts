// What is ruled out although it is spelled like a name: abbreviations of other things, dogs, surnames.
import type { Block, Candidate } from './match.ts';
import { isWhole, patternOf, standsIn } from './patterns.ts';
import { guards, rules } from './table.ts';

/** What is known of a text beyond the words of a mention. */
export interface Surroundings {
  block: Block;
  /** Whether what a source describes stands anywhere in the text. */
  holds: (source: string) => boolean;
  /** Whether the page says that the text is in a language. */
  isIn: (language: string) => boolean;
  /** Whether another mention stands in the same text, which settles what could be something else. */
  hasOther: boolean;
}

/** Whether what sources describe stands in a folded text, which is searched for each of them once. */
export function evidenceIn(folded: string): (source: string) => boolean {
  const known = new Map<string, boolean>();
  return (source) => {
    let holds = known.get(source);
    if (holds === undefined) known.set(source, (holds = standsIn(source, folded)));
    return holds;
  };
}

/** Whether the sense of a word that is something else in other languages or places may be meant here. */
export function passesGuard({ sense }: Candidate, { holds, isIn, hasOther }: Surroundings): boolean {
  const guard = guards[sense.guard];
  if (!guard) return true;
  const [own, text = '', not = '', near] = guard;
  if (own && isIn(own)) return true;
  if (not && holds(not)) return false;
  return Boolean(near && hasOther) || (text !== '' && holds(text));
}

/** The number of the rule by which a mention is ruled out, or -1. All that a rule says must be so. */
export function ruleAgainst(
  { start, end, sense }: Candidate,
  { block, holds, isIn, hasOther }: Surroundings,
): number {
  const { folded } = block;
  const number = rulesOn(sense, folded.slice(start, end)).find((one) => {
    const [, , , before = '', after = '', text = '', own = '', unlessNear = ''] = rules[one] ?? [];
    if (unlessNear && hasOther) return false;
    if (before && !isAt(`(?<=${before})`, folded, start)) return false;
    if (after && !isAt(`(?:${after})`, folded, end)) return false;
    // a language is recognised by its own words, or else by what the page says
    return !(text || own) || (own !== '' && isIn(own)) || (text !== '' && holds(text));
  });
  return number ?? -1;
}

function isAt(source: string, folded: string, index: number): boolean {
  const pattern = patternOf(source, 'y');
  pattern.lastIndex = index;
  return pattern.test(folded);
}

/** A page with endless words must not fill the memory. */
const MOST_WORDS = 10_000;
const rulesByWords = new Map<string, number[]>();

/** The numbers of the rules about a subject's names or peoples that are about these words. */
function rulesOn({ subject, kind }: Candidate['sense'], words: string): number[] {
  const key = `${subject} ${kind} ${words}`;
  let found = rulesByWords.get(key);
  if (!found) {
    found = rules.flatMap(([of = '', only = '', word = ''], number) => {
      const isAbout = (!of || of.split(' ').includes(subject)) && (!only || only === kind);
      return isAbout && (!word || isWhole(word, words)) ? [number] : [];
    });
    if (rulesByWords.size >= MOST_WORDS) rulesByWords.clear();
    rulesByWords.set(key, found);
  }
  return found;
}
