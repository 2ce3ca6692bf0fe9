// What of a long list of facts is read at once, and by which topics the rest is folded.
import type { Fact } from '../data/facts.ts';
import { topicIds, type TopicId } from '../data/topics.ts';

export interface FoldedFacts {
  readonly first: readonly Fact[];
  /** What is not among the first, each by its main topic, in the order of topics. */
  readonly rest: readonly FactsOfTopic[];
}

export interface FactsOfTopic {
  readonly topic: TopicId;
  readonly facts: readonly Fact[];
}

/** More at once is scrolled past instead of read. */
const mostAtOnce = 8;
/** So few are sooner read than unfolded. */
const fewest = 3;

/** Folds a list in the order of cards, so that what leads it stays in sight. */
export function foldByTopic(facts: readonly Fact[]): FoldedFacts {
  if (facts.length < mostAtOnce + fewest) return { first: facts, rest: [] };
  const groups = Map.groupBy(facts.slice(mostAtOnce), ({ topics: [main] }) => main);
  return {
    first: facts.slice(0, mostAtOnce),
    rest: topicIds.flatMap((topic) => {
      const folded = groups.get(topic);
      return folded ? [{ topic, facts: folded }] : [];
    }),
  };
}
