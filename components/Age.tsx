// How old the facts of a subject are, and the way to what has been reported since.
import { article, newsSearchUrl } from '../data/article.ts';
import { factMessages } from '../locales/fact.ts';
import { Icon } from './Icon.tsx';
import { outIcon } from './icons.ts';
import { useMessages } from './locale-context.ts';

export interface AgeProps {
  /** The subject's. */
  readonly name: string;
}

export function Age({ name }: AgeProps) {
  const messages = useMessages(factMessages);
  const [year = '', month] = article.date.month.split('-');
  return (
    <>
      <p class="age">{messages.saidIn({ year, part: partOfYear(Number(month)) })}</p>
      <p class="since">
        <a href={newsSearchUrl(messages.newsQuery({ name }))} target="_blank" rel="noreferrer">
          {messages.changedSince()} <span class="visually-hidden">{messages.searchForNews({ name })}</span>
          <Icon path={outIcon} class="directed" />
        </a>
      </p>
    </>
  );
}

function partOfYear(month: number): 'early' | 'middle' | 'other' {
  if (month <= 4) return 'early';
  return month <= 8 ? 'middle' : 'other';
}
