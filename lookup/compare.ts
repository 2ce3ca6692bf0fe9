// Sets two subjects side by side, a row for each topic, and says where the article is silent about one.
import { factsAbout, regionFacts, type Fact } from '../data/facts.ts';
import type { MeasureId } from '../data/figures.ts';
import { isOfEach } from '../data/order.ts';
import type { SubjectId } from '../data/subjects.ts';
import { topicIds, type TopicId } from '../data/topics.ts';

export interface Comparison {
  readonly subjects: readonly [SubjectId, SubjectId];
  /** Without topics on which the article says nothing about either. */
  readonly rows: readonly ComparisonRow[];
  /** The facts that hold for both since they hold for their region or for each of its countries. */
  readonly shared: readonly Fact[];
}

export interface ComparisonRow {
  readonly topic: TopicId;
  /** What was asked in a poll. */
  readonly asked?: MeasureId;
  readonly cells: readonly [ComparisonCell, ComparisonCell];
}

export type ComparisonCell =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** The poll has no figure for the subject. */
  | { readonly kind: 'no-figure' }
  /** The article says nothing about it. */
  | { readonly kind: 'nothing' };

/** Every fact stands once: in the row of its first topic, or among those that both share with their region. */
export function compare(first: SubjectId, second: SubjectId): Comparison {
  const ofSecond = new Set(factsAbout(second));
  const ofEach = factsAbout(first).filter((fact) => isOfEach(fact) && ofSecond.has(fact));
  const inFirst = byMainTopic(factsAbout(first).filter((fact) => !ofEach.includes(fact)));
  const inSecond = byMainTopic([...ofSecond].filter((fact) => !ofEach.includes(fact)));
  const inRegionOfSecond = new Set(regionFacts(second));
  return {
    subjects: [first, second],
    rows: topicIds
      .filter((topic) => inFirst.has(topic) || inSecond.has(topic))
      .map((topic) => rowOf(topic, inFirst.get(topic) ?? [], inSecond.get(topic) ?? [])),
    shared: [...ofEach, ...regionFacts(first).filter((fact) => inRegionOfSecond.has(fact))],
  };
}

function byMainTopic(facts: readonly Fact[]): Map<TopicId | undefined, Fact[]> {
  return Map.groupBy(facts, ({ topics: [main] }) => main);
}

function rowOf(topic: TopicId, first: readonly Fact[], second: readonly Fact[]): ComparisonRow {
  const poll = [...first, ...second].find((fact) => fact.status === 'poll');
  const asked = poll?.figures?.[0]?.measure;
  const cellOf = (facts: readonly Fact[]): ComparisonCell => {
    if (facts.length > 0) return { kind: 'facts', facts };
    return { kind: asked === undefined ? 'nothing' : 'no-figure' };
  };
  return {
    topic,
    ...(asked !== undefined && { asked }),
    cells: [cellOf(first), cellOf(second)],
  };
}
