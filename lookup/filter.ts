// Narrows a list of facts down by topic and by how firmly the article says them.
import type { Fact } from '../data/facts.ts';
import { factStatuses, type FactStatus } from '../data/status.ts';
import { topicIds, type TopicId } from '../data/topics.ts';

export interface FactFilter {
  /** Any topic where absent. */
  readonly topic?: TopicId | undefined;
  /** Any status where absent. */
  readonly status?: FactStatus | undefined;
}

/** The facts that pass, in the order given. */
export function filterFacts(facts: readonly Fact[], { topic, status }: FactFilter): Fact[] {
  return facts.filter(
    (fact) =>
      (topic === undefined || fact.topics.includes(topic)) &&
      (status === undefined || fact.status === status),
  );
}

/** The topics that occur among the facts, in the order of lists. */
export function topicsAmong(facts: readonly Fact[]): TopicId[] {
  return topicIds.filter((topic) => facts.some((fact) => fact.topics.includes(topic)));
}

/** The statuses that occur among the facts, the firmest first. */
export function statusesAmong(facts: readonly Fact[]): FactStatus[] {
  return factStatuses.filter((status) => facts.some((fact) => fact.status === status));
}
