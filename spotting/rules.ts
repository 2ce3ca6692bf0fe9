// What is ruled out although it is spelled like a name: abbreviations of other things, dogs, surnames.
import type { Block, Candidate } from './match.ts';
import { isWhole, patternOf, standsIn } from './patterns.ts';
import { guards, rules } from './table.ts';

/** What is known of a text beyond the words of a mention. */
export interface Surroundings {
  block: Block;
  /** Whether the page says that the text is in a language. */
  isIn: (language: string) => boolean;
  /** Whether another mention stands in the same text, which settles what could be something else. */
  hasOther: boolean;
}

/** Whether the sense of a word that is something else in other languages or places may be meant here. */
export function passesGuard({ sense }: Candidate, { block, isIn, hasOther }: Surroundings): boolean {
  const guard = guards[sense.guard];
  if (!guard) return true;
  const [own, text = '', not = '', near] = guard;
  if (own && isIn(own)) return true;
  if (not && standsIn(not, block.folded)) return false;
  return Boolean(near && hasOther) || (text !== '' && standsIn(text, block.folded));
}

/** The number of the rule by which a mention is ruled out, or -1. All that a rule says must be so. */
export function ruleAgainst(
  { start, end, sense }: Candidate,
  { block, isIn, hasOther }: Surroundings,
): number {
  const { folded } = block;
  const number = rulesOn(sense, folded.slice(start, end)).find((one) => {
    const [, , , before = '', after = '', text = '', own = '', unlessNear = ''] = rules[one] ?? [];
    if (unlessNear && hasOther) return false;
    if (before && !patternOf(`(?:${before})$`).test(folded.slice(Math.max(0, start - 80), start)))
      return false;
    if (after && !patternOf(`^(?:${after})`).test(folded.slice(end, end + 40))) return false;
    // a language is recognised by its own words, or else by what the page says
    return !(text || own) || (own !== '' && isIn(own)) || (text !== '' && standsIn(text, folded));
  });
  return number ?? -1;
}

/** A page with endless words must not fill the memory. */
const MOST_WORDS = 2_000;
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
