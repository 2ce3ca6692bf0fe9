// The article, what the badges mean, privacy, version and licence.
import { embed } from '../embed.ts';
import { publishers } from '../../data/texts.ts';
import { article, articleSearchUrl } from '../../data/article.ts';
import { factStatuses, type FactStatus } from '../../data/status.ts';
import { formatTime } from '../../data/time.ts';
import { optionsMessages } from '../../locales/options.ts';
import { Badge } from '../Badge.tsx';
import { useLanguage, useMessages } from '../locale-context.ts';
import { Section } from './Section.tsx';

export interface AboutProps {
  readonly version: string;
}

export function About({ version }: AboutProps) {
  const messages = useMessages(optionsMessages);
  const { lang, texts, fact: factMessages } = useLanguage();
  const meanings: Readonly<Record<FactStatus, string>> = {
    stated: messages.statedMeans(),
    reported: messages.reportedMeans(),
    disputed: messages.disputedMeans(),
    poll: messages.pollMeans(),
    opinion: messages.opinionMeans(),
  };
  const { title, date } = article;
  return (
    <>
      <Section id="about" heading={messages.about()}>
        <div>
          <p>{messages.aboutSource()}</p>
          <p class="article">
            <a href={articleSearchUrl} target="_blank" rel="noreferrer">
              {embed((text) => factMessages.quoted({ text }), <span lang="en">{title}</span>)}
            </a>
            <br />
            <span class="hint">
              {messages.aboutArticle({
                ...publishers(texts, 'long'),
                date: formatTime(date, lang),
              })}
            </span>
          </p>
          <dl class="legend">
            {factStatuses.map((status) => (
              <div key={status}>
                <dt>
                  <Badge status={status} />
                </dt>
                <dd class="hint">{meanings[status]}</dd>
              </div>
            ))}
          </dl>
          <p class="hint">{messages.aboutPlace()}</p>
        </div>
      </Section>
      <Section id="privacy" heading={messages.privacy()}>
        <div>
          <p>{messages.privacyText()}</p>
          <p class="hint">
            {messages.version({ version })}{' '}
            <a href="/third-party-notices.txt" target="_blank">
              {messages.notices()}
            </a>
          </p>
        </div>
      </Section>
    </>
  );
}
