// What is ruled out although it is spelled like a name: abbreviations of other things, dogs, surnames.
import type { Block, Candidate } from './match.ts';
import { isWhole, patternOf, standsIn } from './patterns.ts';
import { guards, rules } from './table.ts';

/** What is known of a text beyond the words of a mention. */
export interface Surroundings {
  block: Block;
  /** Language that the page gives for the text, without script and region; '' if none. */
  lang: string;
  /** Whether another mention stands in the same text, which settles what could be something else. */
  hasOther: boolean;
}

/** Whether the sense of a word that is something else in other languages or places may be meant here. */
export function passesGuard({ sense }: Candidate, { block, lang, hasOther }: Surroundings): boolean {
  const guard = guards[sense.guard];
  if (!guard) return true;
  const [own, text = '', not = '', near] = guard;
  if (own && own === lang) return true;
  if (not && standsIn(not, block.folded)) return false;
  return Boolean(near && hasOther) || (text !== '' && standsIn(text, block.folded));
}

/** The number of the rule by which a mention is ruled out, or -1. All that a rule says must be so. */
export function ruleAgainst(
  { start, end, sense }: Candidate,
  { block, lang, hasOther }: Surroundings,
): number {
  const { folded } = block;
  return rules.findIndex(
    ([of = '', kind = '', word = '', before = '', after = '', text = '', own = '', unlessNear = '']) => {
      if (
        (of && !of.split(' ').includes(sense.subject)) ||
        (kind && kind !== sense.kind) ||
        (unlessNear && hasOther)
      )
        return false;
      if (word && !isWhole(word, folded.slice(start, end))) return false;
      if (before && !patternOf(`(?:${before})$`).test(folded.slice(Math.max(0, start - 80), start)))
        return false;
      if (after && !patternOf(`^(?:${after})`).test(folded.slice(end, end + 40))) return false;
      // a language is recognised by its own words, or else by what the page says
      return !(text || own) || (own !== '' && own === lang) || (text !== '' && standsIn(text, folded));
    },
  );
}
