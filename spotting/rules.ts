// What is ruled out although it is spelled like a name: abbreviations of other things, dogs, surnames.
import { ByWords } from './by-words.ts';
import type { Rule } from './format.ts';
import type { Block, Candidate } from './match.ts';
import { isWhole, patternOf, standsIn } from './patterns.ts';
import { guards, rules } from './compiled/table.ts';

/** What is known of a text beyond the words of a mention. */
export interface Surroundings {
  block: Block;
  /** Whether what a source describes stands anywhere in the text. */
  holds: (source: string) => boolean;
  /** Whether the page says that the text is in a language. */
  isIn: (language: string) => boolean;
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

/**
 * Whether the sense of a word that is something else in other languages or places may be meant here.
 *
 * @param hasOther whether another mention stands in the same text, which settles what could be something else
 */
export function passesGuard({ sense }: Candidate, { holds, isIn }: Surroundings, hasOther: boolean): boolean {
  if (sense.guard === '') return true;
  const { lang, text, not, near } = guards[sense.guard] ?? {};
  if (lang !== undefined && isIn(lang)) return true;
  if (not !== undefined && holds(not)) return false;
  return (near === true && hasOther) || (text !== undefined && holds(text));
}

/** What a mention is instead by a rule, or undefined if none rules it out. */
export function ruleAgainst(
  { start, end, sense, words }: Candidate,
  { block, holds, isIn }: Surroundings,
  hasOther: boolean,
): string | undefined {
  const { folded } = block;
  for (const rule of rulesByWords.of(sense, words)) {
    if (rule.unlessNear && hasOther) continue;
    if (rule.before !== undefined && !isAt(rule.before, folded, start)) continue;
    if (rule.after !== undefined && !isAt(rule.after, folded, end)) continue;
    const { text, lang } = rule;
    const isAnywhere = text === undefined && lang === undefined;
    // a language is recognised by its own words, or else by what the page says
    if (isAnywhere || (lang !== undefined && isIn(lang)) || (text !== undefined && holds(text)))
      return rule.why;
  }
  return undefined;
}

function isAt(source: string, folded: string, index: number): boolean {
  const pattern = patternOf(source, 'y');
  pattern.lastIndex = index;
  return pattern.test(folded);
}

/** The rules about a subject's names or peoples that are about these words, with what must match where these end. */
const rulesByWords = new ByWords(({ subject, kind }, words) =>
  rules.flatMap((rule): Rule[] => {
    const { of, kind: only, word, before, after } = rule;
    const isAbout = (!of || of.includes(subject)) && (!only || only === kind);
    if (!isAbout || (word !== undefined && !isWhole(word, words))) return [];
    return [
      {
        ...rule,
        ...(before !== undefined && { before: `(?<=${before})` }),
        ...(after !== undefined && { after: `(?:${after})` }),
      },
    ];
  }),
);
