// The rest of a long list of facts, folded by topic: one topic's facts at a time, so that little is to be scrolled.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Fact } from '../data/facts.ts';
import { type TopicId, topicName } from '../data/topics.ts';
import type { FactsOfTopic } from '../lookup/folding.ts';
import { factMessages } from '../locales/fact.ts';
import { useDataLanguage, useLocale, useMessages } from './locale-context.ts';

export interface TopicFoldsProps {
  readonly topics: readonly FactsOfTopic[];
  readonly unfolded: TopicId | undefined;
  readonly onUnfold: (topic: TopicId | undefined) => void;
  /** Draws the facts of the topic that is unfolded, under its name as label. */
  readonly children: (facts: readonly Fact[], label: string) => ComponentChildren;
}

export function TopicFolds({ topics, unfolded, onUnfold, children }: TopicFoldsProps) {
  const messages = useMessages(factMessages);
  const dataLanguage = useDataLanguage();
  const { lang } = useLocale();
  const id = useId();
  if (topics.length === 0) return null;
  const shown = topics.find(({ topic }) => topic === unfolded);
  return (
    <>
      <ul class="topics" aria-label={messages.moreByTopic()}>
        {topics.map(({ topic, facts }) => (
          <li key={topic}>
            <button
              type="button"
              class="topic"
              aria-expanded={topic === unfolded}
              aria-controls={id}
              onClick={() => onUnfold(topic === unfolded ? undefined : topic)}
            >
              <span {...dataLanguage}>{topicName(topic)}</span>{' '}
              <span class="count">
                {facts.length.toLocaleString(lang)}
                <span class="visually-hidden"> {messages.factsCounted({ count: facts.length })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div id={id} hidden={!shown}>
        {shown && children(shown.facts, topicName(shown.topic))}
      </div>
    </>
  );
}
