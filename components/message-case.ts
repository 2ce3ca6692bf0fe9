// A region as the messages that decline its name know it.
import type { SubjectId } from '../data/subjects.ts';

/** The case of a message's `select`; `other` for one whose name no message declines yet. */
export function messageCase(region: SubjectId): 'central-asia' | 'other' {
  return region === 'central-asia' ? region : 'other';
}
