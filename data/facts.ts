// What the article says about the subjects.
import list from './facts.json?structure';
import type { Figure } from './figures.ts';
import { inCardOrder } from './order.ts';
import type { FactStatus } from './status.ts';
import { subjectOf, type SubjectId } from './subjects.ts';
import type { FactTime } from './time.ts';
import type { TopicId } from './topics.ts';

/** All but its texts, which are in data/texts.ts by language. */
export interface Fact {
  readonly id: string;
  readonly status: FactStatus;
  /** Ids of facts that are told by this one now, so that what was copied or linked under them still leads here. */
  readonly formerIds?: readonly string[];
  /**
   * The subjects it is about. What holds for the region as a whole names the region alone; what the article says of
   * each of its countries names them too, and is one of their own.
   */
  readonly about: readonly SubjectId[];
  /** The article's paragraph or paragraphs that say so, counted from 1. */
  readonly paragraph: number | readonly number[];
  /** Only where the article gives one. */
  readonly time?: FactTime;
  readonly figures?: readonly Figure[];
  /** The first is the row of a comparison in which the fact stands. */
  readonly topics: readonly TopicId[];
  /** The id of the region-wide fact of which this is the part that concerns one country. */
  readonly partOf?: string;
  /** The id of the fact that it gives the reason or sense of, and that it follows. */
  readonly explains?: string;
  /** The author's last word on a subject, which comes before the other judgements. */
  readonly conclusion?: true;
  /** Repeats what a card's header says, or is about Russia alone. */
  readonly aside?: true;
}

/** Every fact, in the article's order. */
export const facts: readonly Fact[] = list;

const factsById: ReadonlyMap<string, Fact> = new Map(
  facts.flatMap((fact) => [fact.id, ...(fact.formerIds ?? [])].map((id) => [id, fact])),
);

/** @param id one that the fact has or once had */
export function factById(id: string): Fact | undefined {
  return factsById.get(id);
}

/** A subject's own facts in the order in which its card shows them. */
export function factsAbout(id: SubjectId): Fact[] {
  return inCardOrder(
    facts.filter((fact) => fact.about.includes(id)),
    id,
  );
}

/**
 * The facts about a country's whole region that its card folds below its own, in the region's order, without
 * those that the country's own facts repeat. Empty for a subject that belongs to no region.
 */
export function regionFacts(id: SubjectId): Fact[] {
  const { region } = subjectOf(id);
  if (!region) return [];
  const own = facts.filter((fact) => fact.about.includes(id));
  const told = new Set(own.flatMap((fact) => (fact.partOf ? [fact.id, fact.partOf] : [fact.id])));
  return factsAbout(region).filter((fact) => !told.has(fact.id));
}

/** The paragraphs that say so, as a list in rising order. */
export function paragraphsOf(fact: Fact): readonly number[] {
  return typeof fact.paragraph === 'number' ? [fact.paragraph] : fact.paragraph;
}

/** Every share of the poll that the fact belongs to, in the article's order, for drawing them side by side. */
export function pollFigures(fact: Fact): readonly Figure[] {
  if (fact.status !== 'poll') return [];
  const whole = fact.partOf === undefined ? fact : factById(fact.partOf);
  return whole?.figures ?? [];
}
