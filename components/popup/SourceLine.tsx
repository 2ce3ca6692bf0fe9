// Where every fact comes from, with a search for the article.
import { article, articleSearchUrl } from '../../data/article.ts';
import { formatTime } from '../../data/time.ts';
import { popupMessages } from '../../locales/popup.ts';
import { useDataLanguage, useLocale, useMessages } from '../locale-context.ts';

export function SourceLine() {
  const messages = useMessages(popupMessages);
  const dataLanguage = useDataLanguage();
  const { lang } = useLocale();
  const { title, publisher, republisher } = article;
  return (
    <p class="source">
      <a href={articleSearchUrl} target="_blank" rel="noreferrer" {...dataLanguage}>
        “{title}”
      </a>
      <br />
      {messages.source({
        publisher: publisher.shortName,
        republisher: republisher.name,
        date: formatTime(article.date, lang),
      })}
    </p>
  );
}
