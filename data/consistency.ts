// What must hold between the entries of the data files, beyond the shape of each. For tests and the build only.
import { fingerprint, phrasesOf } from './phrases.ts';
import type { CheckedFact, CheckedMeasures, CheckedSubject, CheckedTopics } from './schema.ts';

export interface CheckedData {
  readonly subjects: readonly CheckedSubject[];
  readonly topics: CheckedTopics;
  readonly measures: CheckedMeasures;
  readonly facts: readonly CheckedFact[];
  /** Fingerprints of the article's phrases. */
  readonly phrases: ReadonlySet<number>;
}

/** Every contradiction, gap and disorder, as a line that names the file and the entry. */
export function inconsistencies(data: CheckedData): string[] {
  return [
    ...data.subjects.flatMap((subject) => subjectErrors(subject, data)),
    ...unusedTopics(data),
    ...data.facts.flatMap((fact, index) =>
      [
        ...orderErrors(fact, data.facts.slice(0, index)),
        ...wordingErrors(fact),
        ...copiedPhrases(fact, data.phrases),
        ...figureErrors(fact, data),
        ...partErrors(fact, data.facts),
        ...explanationErrors(fact, data.facts),
      ].map((message) => `facts.json: fact "${fact.id}": ${message}`),
    ),
  ];
}

function subjectErrors({ id, region, related }: CheckedSubject, { subjects, facts }: CheckedData): string[] {
  const errors: string[] = [];
  if (region !== undefined && subjects.find((other) => other.id === region)?.kind !== 'region') {
    errors.push(`its region "${region}" is no region`);
  }
  if (related.includes(id)) errors.push('it is related to itself');
  if (!facts.some((fact) => fact.about.includes(id))) errors.push('no fact of facts.json is about it');
  return errors.map((message) => `subjects.json: subject "${id}": ${message}`);
}

function unusedTopics({ topics, facts }: CheckedData): string[] {
  const used = new Set(facts.flatMap((fact) => fact.topics));
  return Object.keys(topics)
    .filter((topic) => !used.has(topic))
    .map((topic) => `topics.json: topic "${topic}": no fact of facts.json has it`);
}

function orderErrors(fact: CheckedFact, before: readonly CheckedFact[]): string[] {
  const errors: string[] = [];
  const taken = new Set(before.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
  errors.push(
    ...[fact.id, ...(fact.formerIds ?? [])]
      .filter((id) => taken.has(id))
      .map((id) => `the id "${id}" is taken by another fact`),
  );
  const previous = before.at(-1);
  if (previous && firstParagraph(previous) > firstParagraph(fact)) {
    errors.push(`it stands after "${previous.id}", which comes later in the article: sort by paragraph`);
  }
  return errors;
}

/** A sentence that is copied without its badge must still say how firm it is. */
const hedges = {
  reported: {
    words: /\breport|\bsaid to\b/i,
    message: 'is reported and does not say so: add a word such as "reportedly" or "said to"',
  },
  opinion: {
    words: /\bauthor\b/i,
    message: 'is an opinion and does not say whose: add words such as "the author says"',
  },
  poll: {
    words: /\bpoll(s|ed)?\b/i,
    message: 'is of a poll and does not say so: add words such as "in polls"',
  },
  disputed: {
    words: /\baccus.*\bden(y|ies|ied)\b/i,
    message: 'is disputed and does not say so: say that somebody is "accused", then who "denies" it',
  },
};

function wordingErrors(fact: CheckedFact): string[] {
  const own = Object.entries(fact.textFor ?? {});
  const errors = own
    .filter(([subject]) => subject !== 'country' && !fact.about.includes(subject))
    .map(([subject]) => `"textFor" has a text for "${subject}", which "about" does not name`);
  const { textAboveChart = '' } = fact;
  if (!fact.text.startsWith(textAboveChart)) errors.push('"text" does not begin with "textAboveChart"');
  if (fact.status === 'stated') return errors;
  const { words, message } = hedges[fact.status];
  const texts = [fact.text, fact.textAboveChart ?? fact.text, ...own.map(([, text]) => text)];
  return [...errors, ...texts.filter((text) => !words.test(text)).map((text) => `“${text}” ${message}`)];
}

function copiedPhrases(
  { text, textFor = {}, note = '' }: CheckedFact,
  phrases: ReadonlySet<number>,
): string[] {
  return [text, note, ...Object.values(textFor)]
    .flatMap(phrasesOf)
    .filter((phrase) => phrases.has(fingerprint(phrase)))
    .map((phrase) => `"${phrase}" is copied from the article: use words of your own`);
}

function figureErrors(fact: CheckedFact, { measures, facts }: CheckedData): string[] {
  const figures = fact.figures ?? [];
  const errors = figures.flatMap(({ measure, value, outOf }) => {
    const unit = measures[measure]?.unit;
    if (unit === 'percent' && value > 100) return [`${value} percent is more than 100`];
    if (unit === 'countries' && (outOf === undefined || value > outOf)) {
      return [`a figure of "${measure}" needs "outOf", the number of all countries, not below its value`];
    }
    return unit !== 'countries' && outOf !== undefined ? [`a figure of "${measure}" has no "outOf"`] : [];
  });
  const others = facts.filter((other) => other !== fact).flatMap((other) => other.figures ?? []);
  const contradicted = figures.filter((figure) =>
    others.some(
      ({ subject, measure, value }) =>
        subject === figure.subject && measure === figure.measure && value !== figure.value,
    ),
  );
  if (fact.status === 'poll' && figures.length === 0) errors.push('a poll has figures');
  return [
    ...errors,
    ...contradicted.map(({ subject, measure }) => `another fact has another "${measure}" of "${subject}"`),
  ];
}

function partErrors(fact: CheckedFact, facts: readonly CheckedFact[]): string[] {
  if (fact.partOf === undefined) return [];
  const whole = facts.find((other) => other.id === fact.partOf);
  if (!whole) return [`it is part of "${fact.partOf}", which is no fact`];
  return whole.status === fact.status ? [] : [`it is part of "${whole.id}", which has another status`];
}

function explanationErrors({ explains }: CheckedFact, facts: readonly CheckedFact[]): string[] {
  if (explains === undefined) return [];
  const explained = facts.find((other) => other.id === explains);
  if (!explained) return [`it explains "${explains}", which is no fact`];
  return explained.explains === undefined
    ? []
    : [`it explains "${explains}", which explains another itself: explain that one`];
}

function firstParagraph({ paragraph }: CheckedFact): number {
  return typeof paragraph === 'number' ? paragraph : (paragraph[0] ?? 0);
}
