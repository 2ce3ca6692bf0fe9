// Finds mentions of the subjects in text, in all languages at once; knows nothing of a page.
import { mentionHits } from './may-mention.ts';
import { type FindOptions, type Mention, mentionsAt } from './mentions.ts';

export type { SubjectId } from '../data/subjects.ts';
export { mentionHits } from './may-mention.ts';
export { type FindOptions, type Mention, type MentionKind, mentionsAt } from './mentions.ts';

/** {@link mentionsAt} wherever the first look sees letters of names. */
export function findMentions(text: string, options: FindOptions = {}): Mention[] {
  return mentionsAt(text, mentionHits(text, options), options);
}
