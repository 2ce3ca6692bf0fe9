// The mentions in a text, without what the matcher knows of them beyond their places and subjects.
import type { SubjectId } from '../data/subjects.ts';
import { findAll } from './find.ts';

/** Names; adjectives, peoples and languages; capitals and leaders. */
export type MentionKind = 'name' | 'people' | 'leader';

/** A stretch of text that names a subject; offsets are UTF-16 units of the text given. */
export interface Mention {
  start: number;
  end: number;
  subject: SubjectId;
  kind: MentionKind;
}

export interface FindOptions {
  /** Kinds to return; all if absent. */
  kinds?: ReadonlySet<MentionKind>;
  /**
   * BCP 47 tag of the text, if known: it only settles words that differ in meaning between languages, so that one who
   * has to look for it may be asked when there is such a word.
   */
  lang?: Language;
}

export type Language = string | (() => string | undefined);

/**
 * The mentions in one block's text, sorted and not overlapping. What belongs to a longer mention of a kind that is
 * not wanted is no mention of its own: 'Kyrgyz Republic' is a name, and no people in it.
 */
export function findMentions(text: string, { kinds, lang = '' }: FindOptions = {}): Mention[] {
  const mentions: Mention[] = [];
  const wantsLeaders = !kinds || kinds.has('leader');
  for (const { start, end, candidate, verdict } of findAll(text, lang, wantsLeaders)) {
    const { subject, kind } = candidate.sense;
    if (verdict === 'counts' && (!kinds || kinds.has(kind))) mentions.push({ start, end, subject, kind });
  }
  return mentions;
}
