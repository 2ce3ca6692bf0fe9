// Where every fact comes from, with a search for the article.
import { embed } from '../embed.ts';
import { publishers } from '../../data/texts.ts';
import { article, articleSearchUrl } from '../../data/article.ts';
import { formatTime } from '../../data/time.ts';
import { popupMessages } from '../../locales/popup.ts';
import { useLanguage, useMessages } from '../locale-context.ts';

export function SourceLine() {
  const messages = useMessages(popupMessages);
  const { lang, texts, fact } = useLanguage();
  const { title, date } = article;
  return (
    <p class="source">
      <a href={articleSearchUrl} target="_blank" rel="noreferrer">
        {embed((text) => fact.quoted({ text }), <span lang="en">{title}</span>)}
      </a>
      <br />
      {messages.source({
        publisher: publishers(texts, 'short').publisher,
        republisher: publishers(texts, 'long').republisher,
        date: formatTime(date, lang),
      })}
    </p>
  );
}
