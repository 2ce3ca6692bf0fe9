// The data's texts in one language: facts, and the names of subjects, topics, measures and publishers.
import type { Fact } from './facts.ts';
import type { MeasureId } from './figures.ts';
import { subjectOf, type SubjectId } from './subjects.ts';
import type { TopicId } from './topics.ts';

export interface Texts {
  /** BCP 47 tag. */
  readonly lang: string;
  /** See {@link englishTexts} for the keys; every key that English has is there. */
  readonly byKey: Readonly<Record<string, string>>;
  /** The keys whose text is English since the language has none yet. */
  readonly inEnglish: readonly string[];
}

/** A text and, where it is in another language than its surroundings, which. */
export interface Text {
  readonly text: string;
  readonly lang?: string;
}

/** A fact as it reads below a subject's name. Without a subject: as it reads alone. */
export function factText(texts: Texts, fact: Fact, subject?: SubjectId): string {
  return texts.byKey[factKey(texts, fact, subject)] ?? '';
}

/** The same with its language. */
export function factTextIn(texts: Texts, fact: Fact, subject?: SubjectId): Text {
  return textAt(texts, factKey(texts, fact, subject)) ?? { text: '' };
}

/** How a fact begins, where a chart of its figures says the rest. */
export function textAboveChart(texts: Texts, { id }: Fact): Text | undefined {
  return textAt(texts, `${id}.aboveChart`);
}

/** What the article leaves open about a fact. */
export function factNote(texts: Texts, { id }: Fact): Text | undefined {
  return textAt(texts, `${id}.note`);
}

export function subjectName(texts: Texts, id: SubjectId): string {
  return texts.byKey[`subject.${id}`] ?? '';
}

/** The same with its language. */
export function subjectNameIn(texts: Texts, id: SubjectId): Text {
  return textAt(texts, `subject.${id}`) ?? { text: '' };
}

/** What an abbreviated name stands for, and what the article says of the subject in passing. */
export function subjectDescription(texts: Texts, id: SubjectId): readonly string[] {
  return ['fullName', 'descriptor'].flatMap((part) => texts.byKey[`subject.${id}.${part}`] ?? []);
}

export function topicName(texts: Texts, id: TopicId): string {
  return texts.byKey[`topic.${id}`] ?? '';
}

/** What the figures of a measure count. */
export function measureName(texts: Texts, id: MeasureId): string {
  return texts.byKey[`measure.${id}`] ?? '';
}

/** Who has published the article first, and where it was read; in short for narrow places. */
export function publishers(texts: Texts, style: 'long' | 'short') {
  const name = (who: string): string =>
    texts.byKey[`article.${who}${style === 'short' ? '.short' : ''}`] ?? '';
  return { publisher: name('publisher'), republisher: name('republisher') };
}

function factKey({ byKey }: Texts, { id }: Fact, subject: SubjectId | undefined): string {
  if (!subject) return id;
  const keys = [`${id}.${subject}`, ...(subjectOf(subject).kind === 'country' ? [`${id}.country`] : [])];
  return keys.find((key) => Object.hasOwn(byKey, key)) ?? id;
}

function textAt({ byKey, inEnglish }: Texts, key: string): Text | undefined {
  const text = byKey[key];
  if (text === undefined) return undefined;
  return inEnglish.includes(key) ? { text, lang: 'en' } : { text };
}
