// Finds mentions of the subjects in text, in all languages at once; knows nothing of a page.
export type { SubjectId } from '../data/subjects.ts';
export { type FindOptions, findMentions, type Mention, type MentionKind } from './mentions.ts';
