// The seven subjects that the product knows, typed by their ids.
import subjects from './subjects.json' with { type: 'json' };

/** Id of a subject: an ISO 3166 code in lower case for countries, otherwise a word of its own. */
export type SubjectId = keyof typeof subjects;

export interface Subject {
  id: SubjectId;
  kind: 'country' | 'region' | 'organisation';
  /** English short name. */
  name: string;
  fullName?: string;
  region?: SubjectId;
  related: SubjectId[];
}

export const subjectIds = Object.keys(subjects) as readonly SubjectId[];

/** The subject with this id. */
export function subjectOf(id: SubjectId): Subject {
  return { id, ...subjects[id] } as Subject;
}
