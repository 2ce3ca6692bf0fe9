// Words that a language forms freely out of a name: 'Zentralasiengipfel', 'Usbek*innen'.
import type { SubjectId } from '../data/subjects.ts';
import type { MentionKind } from './mentions.ts';
import { isWhole, patternOf } from './patterns.ts';
import { compounds, gendered } from './compiled/table.ts';

/** A name that other words may be written to in a language. */
export interface Compound {
  readonly stem: string;
  readonly subject: SubjectId;
  readonly kind: MentionKind;
  /** Name of the guard that must let it pass, or ''. */
  readonly guard: string;
  /** Source of what may follow: so many letters, and what a word of the language looks like. */
  readonly follows: string;
}

/** The names that a folded word is made of with another word. */
export function compoundsIn(word: string): Compound[] {
  return compounds.filter(
    ({ stem, follows }) =>
      word.length > stem.length && word.startsWith(stem) && isWhole(follows, word.slice(stem.length)),
  );
}

/** Put together once: a source that is made anew must be hashed anew before its pattern is found. */
const genderedForms = `(?:${gendered})(?![a-z])`;

/** Where the form for all genders ends that a people's name before an index begins: ':innen', '·es'; else that index. */
export function genderedEnd(folded: string, end: number): number {
  // nearly always a space follows, or a sign that none of them begins with
  if (!/[:*_·.•/@(-]/.test(folded.charAt(end))) return end;
  const pattern = patternOf(genderedForms, 'y');
  pattern.lastIndex = end;
  return pattern.test(folded) ? pattern.lastIndex : end;
}
