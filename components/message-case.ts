// Subjects as the messages that decline their names know them.
import type { SubjectId } from '../data/subjects.ts';

/** The subject's case of a message's `select`, which may have no hyphen. */
export function subjectCase(subject: SubjectId): Exclude<SubjectId, 'central-asia'> | 'central_asia' {
  return subject === 'central-asia' ? 'central_asia' : subject;
}

/** The same for a region; `other` for one whose name no message declines yet. */
export function regionCase(region: SubjectId): 'central_asia' | 'other' {
  return region === 'central-asia' ? 'central_asia' : 'other';
}
