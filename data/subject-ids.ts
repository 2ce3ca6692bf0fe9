// The ids of the subjects without all else about them: the scripts for pages need no more.
import ids from './subjects.json?keys';
import type { SubjectId } from './subjects.ts';

/** Every subject's id, as in subjects.ts. */
export const subjectIds: readonly SubjectId[] = ids;
