// What the article says about the subjects, and in which order a subject's card shows it.
import list from './facts.json' with { type: 'json' };
import type { Figure } from './figures.ts';
import { subjectOf, type SubjectId } from './subjects.ts';
import type { FactTime } from './time.ts';
import type { TopicId } from './topics.ts';

/**
 * How firmly the article says it: given as a fact; passed on as a report; an accusation that is denied; the
 * share of people asked; the author's judgement.
 */
export type FactStatus = 'stated' | 'reported' | 'disputed' | 'poll' | 'opinion';

export const factStatuses: readonly FactStatus[] = ['stated', 'reported', 'disputed', 'poll', 'opinion'];

interface FactBase {
  readonly id: string;
  /** The subjects it is about. A fact about the region as a whole names the region alone. */
  readonly about: readonly SubjectId[];
  /** English, in words of our own; reads on from the subject's name as a heading. See {@link factText}. */
  readonly text: string;
  /** Other words for the card of one of several subjects. */
  readonly textFor?: Partial<Readonly<Record<SubjectId, string>>>;
  /** How `text` begins, where a chart of the figures says the rest. */
  readonly textAboveChart?: string;
  /** What the article leaves open, to be shown below the text. */
  readonly note?: string;
  /** The article's paragraph or paragraphs that say so, counted from 1. */
  readonly paragraph: number | readonly number[];
  /** Only where the article gives one. */
  readonly time?: FactTime;
  readonly figures?: readonly Figure[];
  /** The first is the row of a comparison in which the fact stands. */
  readonly topics: readonly TopicId[];
  /** The id of the region-wide fact of which this is the part that concerns one country. */
  readonly partOf?: string;
  /** Its place, from 1, before those of the subject's facts that have none. */
  readonly rank?: number;
}

interface UndisputedFact extends FactBase {
  readonly status: Exclude<FactStatus, 'disputed'>;
}

interface DisputedFact extends FactBase {
  readonly status: 'disputed';
  /** Who accuses; null where the article does not say. */
  readonly accusedBy: string | null;
  readonly deniedBy: string;
}

export type Fact = UndisputedFact | DisputedFact;

/** Every fact, in the article's order. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the build has checked the file: data/check.ts
export const facts: readonly Fact[] = list as unknown as readonly Fact[];

const factsById: ReadonlyMap<string, Fact> = new Map(facts.map((fact) => [fact.id, fact]));

export function factById(id: string): Fact | undefined {
  return factsById.get(id);
}

/**
 * A subject's own facts in the order in which its card shows them: the most telling one, the poll, then what is
 * said with another firmness, so that the first view holds as many kinds of statement as there are.
 */
export function factsAbout(id: SubjectId): Fact[] {
  return inCardOrder(facts.filter((fact) => fact.about.includes(id)));
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

/** The fact's text as it reads below the subject's name. Without a subject: as it reads alone. */
export function factText(fact: Fact, subject?: SubjectId): string {
  return (subject && fact.textFor?.[subject]) ?? fact.text;
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

const unranked = Number.MAX_SAFE_INTEGER;

function inCardOrder(own: readonly Fact[]): Fact[] {
  const byProminence = own.toSorted((a, b) => (a.rank ?? unranked) - (b.rank ?? unranked));
  const [first] = byProminence;
  const poll = byProminence.find((fact) => fact.status === 'poll');
  const firmness = new Set([first?.status, poll?.status]);
  const third = byProminence.find((fact) => !firmness.has(fact.status));
  return [...new Set([first, poll, third, ...byProminence])].filter((fact) => fact !== undefined);
}
