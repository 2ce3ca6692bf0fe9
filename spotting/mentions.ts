// The mentions in a text of which it is known where letters of names stand.
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
 *
 * @param hits where the first look has seen letters of names in the text, or in a longer one that it is a part of, in
 * ascending order
 */
export function mentionsAt(
  text: string,
  hits: readonly number[],
  { kinds, lang }: FindOptions = {},
): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, candidate, verdict } of findAll(text, hits, lang)) {
    const { subject, kind } = candidate.sense;
    if (verdict === 'counts' && (!kinds || kinds.has(kind))) mentions.push({ start, end, subject, kind });
  }
  return mentions;
}
