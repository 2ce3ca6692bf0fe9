// What is ruled out although it is spelled like a name: abbreviations of other things, dogs, surnames.
import { ByWords } from './by-words.ts';
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
  for (const rule of rulesByWords.of(sense.subject, sense.kind, folded.slice(start, end))) {
    if (rule.unlessNear && hasOther) continue;
    if (rule.before && !isAt(rule.before, folded, start)) continue;
    if (rule.after && !isAt(rule.after, folded, end)) continue;
    const { text, lang } = rule;
    // a language is recognised by its own words, or else by what the page says
    if (!(text || lang) || (lang !== '' && isIn(lang)) || (text !== '' && holds(text))) return rule.number;
  }
  return -1;
}

function isAt(source: string, folded: string, index: number): boolean {
  const pattern = patternOf(source, 'y');
  pattern.lastIndex = index;
  return pattern.test(folded);
}

/** A rule about some words, with what must be so beyond them; '' where nothing must. */
interface Rule {
  readonly number: number;
  /** Sources that must match where the words begin and where they end. */
  readonly before: string;
  readonly after: string;
  readonly text: string;
  readonly lang: string;
  readonly unlessNear: boolean;
}

/** The rules about a subject's names or peoples that are about these words. */
const rulesByWords = new ByWords((subject, kind, words): Rule[] =>
  rules.flatMap(
    ([of = '', only = '', word = '', before, after, text = '', lang = '', unlessNear], number) => {
      const isAbout = (!of || of.split(' ').includes(subject)) && (!only || only === kind);
      if (!isAbout || (word && !isWhole(word, words))) return [];
      return {
        number,
        before: before ? `(?<=${before})` : '',
        after: after ? `(?:${after})` : '',
        text,
        lang,
        unlessNear: Boolean(unlessNear),
      };
    },
  ),
);
