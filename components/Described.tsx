// What the article says in passing of a subject, and what its abbreviation stands for.
import type { Subject } from '../data/subjects.ts';
import { useDataLanguage } from './locale-context.ts';

export interface DescribedProps {
  readonly subject: Subject;
}

export function Described({ subject: { fullName, descriptor } }: DescribedProps) {
  const dataLanguage = useDataLanguage();
  const description = [fullName, descriptor].filter((part) => part !== undefined).join(', ');
  return description === '' ? null : (
    <p class="kind" {...dataLanguage}>
      {description}
    </p>
  );
}
