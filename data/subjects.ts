// The subjects that are marked on pages and have cards: five countries, their region, one organisation.
import subjects from './subjects.json' with { type: 'json' };

export type SubjectId = keyof typeof subjects;

type SubjectKind = 'country' | 'region' | 'organisation';

export interface Subject {
  readonly id: SubjectId;
  readonly kind: SubjectKind;
  /** The name in English. */
  readonly name: string;
  /** What an abbreviated name stands for. */
  readonly fullName?: string;
  /** What the article says of the subject in passing, for the line below its name. */
  readonly descriptor?: string;
  /** The region that a country belongs to, whose facts hold for the country too. */
  readonly region?: SubjectId;
  /** The subjects whose cards this subject's card leads to. */
  readonly related: readonly SubjectId[];
}

/** Every subject's id: the countries first, then the region and the organisation. */
export const subjectIds: readonly SubjectId[] = Object.keys(subjects).filter(isSubjectId);

export function subjectOf(id: SubjectId): Subject {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the build has checked the file: data/check.ts
  return { id, ...(subjects[id] as Omit<Subject, 'id'>) };
}

/** Whether a text from outside, such as a message or an address, is a subject's id. */
export function isSubjectId(text: unknown): text is SubjectId {
  return typeof text === 'string' && Object.hasOwn(subjects, text);
}
