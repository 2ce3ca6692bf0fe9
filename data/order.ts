// In which order a card tells a subject's facts.
import type { Fact } from './facts.ts';
import { subjectOf, type SubjectId } from './subjects.ts';

/**
 * The facts as a reader is to meet them, who may leave after any: first what is the subject's own and concrete, then
 * what the article says of each country, then trends, then judgements with the last word first, and at the end what
 * adds least. A reason follows at once what it is the reason of, for it cannot be understood alone. Among equals the
 * kinds of statement take turns, so that the first view shows how differently firm the article is, and each kind
 * keeps the order of the article, whose argument it is, by where each is said to its end.
 * @param facts about the subject, in the article's order
 */
export function inCardOrder(facts: readonly Fact[], subject: SubjectId): Fact[] {
  const ids = new Set(facts.map(({ id }) => id));
  const isTold = ({ explains }: Fact): boolean => explains !== undefined && ids.has(explains);
  const groups = Map.groupBy(
    facts.filter((fact) => !isTold(fact)),
    (fact) => groupOf(fact, subject),
  );
  const ordered = order.flatMap((group) => inTurns(groups.get(group) ?? []));
  return ordered.flatMap((fact) => [fact].concat(facts.filter(({ explains }) => explains === fact.id)));
}

const order = ['own', 'of-each', 'trend', 'conclusion', 'judgement', 'aside'] as const;

function groupOf(fact: Fact, subject: SubjectId): (typeof order)[number] {
  if (fact.aside) return 'aside';
  if (fact.conclusion) return 'conclusion';
  if (fact.status === 'opinion') return 'judgement';
  const { region } = subjectOf(subject);
  if (region !== undefined) return isOfEach(fact) ? 'of-each' : 'own';
  if (subjectOf(subject).kind === 'organisation' || isOfEach(fact)) return 'own';
  return fact.figures || fact.time ? 'own' : 'trend';
}

/** Whether the article says it of a region and of each of its countries. */
export function isOfEach({ about }: Fact): boolean {
  return about.some((id) => about.filter((other) => subjectOf(other).region === id).length > 1);
}

/** The first of each status, then the second of each, and so on. */
function inTurns(facts: readonly Fact[]): Fact[] {
  const byPlace = facts.toSorted((a, b) => lastParagraph(a) - lastParagraph(b));
  const turnOf = (fact: Fact): number => byPlace.filter(({ status }) => status === fact.status).indexOf(fact);
  return byPlace.toSorted((a, b) => turnOf(a) - turnOf(b));
}

function lastParagraph({ paragraph }: Fact): number {
  return typeof paragraph === 'number' ? paragraph : Math.max(...paragraph);
}
