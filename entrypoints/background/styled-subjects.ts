// Which marks are to get their style with an answer.
import { subjectIds, type SubjectId } from '../../data/subjects.ts';
import type { AskedText, SpottedMention, StyledSubjects } from '../../messaging/messages.ts';

/** Of all that may come into a page. */
const everything: StyledSubjects = { all: subjectIds, inLinks: subjectIds };

/** The subjects of mentions, and those of mentions in links. */
export function subjectsFound(
  mentions: readonly SpottedMention[],
  texts: readonly AskedText[],
): StyledSubjects {
  return { all: subjectsOf(mentions), inLinks: subjectsOf(mentions.filter((one) => isInLink(one, texts))) };
}

/**
 * What is to get its style for what has been found; nothing where all of that has it.
 *
 * @param isAtOnce whether all that may come gets it with the first
 */
export function stylesToBring(
  found: StyledSubjects,
  styled: StyledSubjects,
  isAtOnce: boolean,
): StyledSubjects | undefined {
  const missing = without(found, styled);
  if (missing.all.length === 0 && missing.inLinks.length === 0) return undefined;
  return isAtOnce ? without(everything, styled) : missing;
}

/** What has its style once more has come. */
export function withStyles(styled: StyledSubjects, more: StyledSubjects): StyledSubjects {
  return { all: [...styled.all, ...more.all], inLinks: [...styled.inLinks, ...more.inLinks] };
}

function without(subjects: StyledSubjects, others: StyledSubjects): StyledSubjects {
  return {
    all: subjects.all.filter((subject) => !others.all.includes(subject)),
    inLinks: subjects.inLinks.filter((subject) => !others.inLinks.includes(subject)),
  };
}

function subjectsOf(mentions: readonly SpottedMention[]): SubjectId[] {
  return [...new Set(mentions.map(([, , , subject]) => subject))];
}

function isInLink([text, start, end]: SpottedMention, texts: readonly AskedText[]): boolean {
  return texts[text]?.links?.some(([from, to]) => from < end && start < to) ?? false;
}
