// What the article says in passing of a subject, and what its abbreviation stands for.
import type { SubjectId } from '../data/subjects.ts';
import { subjectDescription } from '../data/texts.ts';
import { useTexts } from './locale-context.ts';

export interface DescribedProps {
  readonly subject: SubjectId;
}

export function Described({ subject }: DescribedProps) {
  const description = subjectDescription(useTexts(), subject).join(', ');
  return description === '' ? null : <p class="kind">{description}</p>;
}
