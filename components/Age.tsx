// How old the facts of a subject are, and the way to what has been reported since.
import { article, newsSearchUrl } from '../data/article.ts';
import type { SubjectId } from '../data/subjects.ts';
import { subjectName } from '../data/texts.ts';
import { Icon } from './Icon.tsx';
import { outIcon } from './icons.ts';
import { useLanguage } from './locale-context.ts';

export interface AgeProps {
  readonly subject: SubjectId;
}

export function Age({ subject }: AgeProps) {
  const { fact: messages, texts } = useLanguage();
  const name = subjectName(texts, subject);
  const [year = '', month] = article.date.month.split('-');
  return (
    <>
      <p class="age">{messages.saidIn({ year, part: partOfYear(Number(month)) })}</p>
      <p class="since">
        <a href={newsSearchUrl(messages.newsQuery({ name }))} target="_blank" rel="noreferrer">
          {messages.changedSince()}
          <Icon path={outIcon} class="directed" />{' '}
          <span class="visually-hidden">{messages.searchForNews({ name })}</span>
        </a>
      </p>
    </>
  );
}

function partOfYear(month: number): 'early' | 'middle' | 'other' {
  if (month <= 4) return 'early';
  return month <= 8 ? 'middle' : 'other';
}
