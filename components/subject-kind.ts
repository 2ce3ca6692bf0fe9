// The line below a subject's name: what it is, how many facts there are, how old they are.
import { article } from '../data/article.ts';
import type { Subject } from '../data/subjects.ts';

/** @param count of the subject's own facts */
export function subjectKind(subject: Subject, count: number, messages: CardMessages): string {
  const { kind, fullName, descriptor } = subject;
  const [year = '', month] = article.date.month.split('-');
  const facts = messages.factsAsOf({ count, year, part: partOfYear(Number(month)) });
  if (kind === 'region') return messages.regionKind({ facts });
  const description = [fullName, descriptor].filter((part) => part !== undefined).join(', ');
  return description === '' ? facts : messages.organisationKind({ description, facts });
}

function partOfYear(month: number): 'early' | 'middle' | 'other' {
  if (month <= 4) return 'early';
  return month <= 8 ? 'middle' : 'other';
}
