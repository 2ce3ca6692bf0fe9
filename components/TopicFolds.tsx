// The rest of a long list of facts, folded by topic: one topic's facts at a time, so that little is to be scrolled.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Fact } from '../data/facts.ts';
import { topicName } from '../data/texts.ts';
import type { TopicId } from '../data/topics.ts';
import type { FactsOfTopic } from '../lookup/folding.ts';
import { bringToTop } from './bring-to-top.ts';
import { Fold } from './Folds.tsx';
import { useLanguage } from './locale-context.ts';

export interface TopicFoldsProps {
  readonly topics: readonly FactsOfTopic[];
  readonly unfolded: TopicId | undefined;
  readonly onUnfold: (topic: TopicId | undefined) => void;
  /** Draws the facts of the topic that is unfolded, under its name as label. */
  readonly children: (facts: readonly Fact[], label: string) => ComponentChildren;
}

export function TopicFolds({ topics, unfolded, onUnfold, children }: TopicFoldsProps) {
  const { lang, fact: messages, texts } = useLanguage();
  const id = useId();
  const unfoldedRef = useRef<HTMLLIElement>(null);

  // Its name to the top of what scrolls, so that what it unfolds is seen.
  useLayoutEffect(() => {
    if (unfoldedRef.current) bringToTop(unfoldedRef.current);
  }, [unfolded]);

  if (topics.length === 0) return null;
  return (
    <ul class="topics" aria-label={messages.moreByTopic()}>
      {topics.map(({ topic, facts }) => {
        const isUnfolded = topic === unfolded;
        return (
          <li key={topic} {...(isUnfolded && { ref: unfoldedRef })}>
            <Fold
              isUnfolded={isUnfolded}
              controls={`${id}${topic}`}
              onToggle={() => onUnfold(isUnfolded ? undefined : topic)}
            >
              <span>{topicName(texts, topic)}</span>{' '}
              <span class="count">
                {facts.length.toLocaleString(lang)}
                <span class="visually-hidden"> {messages.factsCounted({ count: facts.length })}</span>
              </span>
            </Fold>
            <div id={`${id}${topic}`} hidden={!isUnfolded}>
              {isUnfolded && children(facts, topicName(texts, topic))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
