// The data's English texts out of the data files, each under the key by which other languages translate it. Runs in
// Node: in tests, tools and builds.
import { readFileSync } from 'node:fs';

/**
 * Keys are a fact's id, alone or with `.note`, `.aboveChart`, or the subject on whose card the text stands (`.kg`,
 * `.country`); `subject.kz`, `topic.trade`, `measure.under-30`, `article.publisher`.
 */
export function englishTexts(): Record<string, string> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by data/check.ts before each build
  const { publisher, republisher } = readJson('article.json') as Article;
  const texts: Record<string, string | undefined> = {};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by data/check.ts before each build
  const facts = readJson('facts.json') as readonly FactEntry[];
  for (const { id, text, textFor = {}, textAboveChart, note } of facts) {
    texts[id] = text;
    for (const [subject, other] of Object.entries(textFor)) texts[`${id}.${subject}`] = other;
    texts[`${id}.aboveChart`] = textAboveChart;
    texts[`${id}.note`] = note;
  }
  for (const [id, names] of namesOf('subjects.json')) {
    texts[`subject.${id}`] = names.name;
    texts[`subject.${id}.fullName`] = names.fullName;
    texts[`subject.${id}.descriptor`] = names.descriptor;
  }
  Object.assign(texts, namesIn('topics.json', 'topic'), namesIn('measures.json', 'measure'), {
    'article.publisher': publisher.name,
    'article.publisher.short': publisher.shortName,
    'article.republisher': republisher.name,
    'article.republisher.short': republisher.shortName,
  });
  const given = Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]]));
  return Object.fromEntries(given);
}

/** The keys that hold what a reader reads of a data file's entry, and that no page needs in every language. */
export const textKeys: ReadonlySet<string> = new Set([
  'text',
  'textFor',
  'textAboveChart',
  'note',
  'name',
  'fullName',
  'shortName',
  'descriptor',
  'accusedBy',
  'deniedBy',
]);

interface FactEntry {
  readonly id: string;
  readonly text: string;
  readonly textFor?: Readonly<Record<string, string>>;
  readonly textAboveChart?: string;
  readonly note?: string;
}

interface Article {
  readonly publisher: Names;
  readonly republisher: Names;
}

interface Names {
  readonly name: string;
  readonly shortName?: string;
  readonly fullName?: string;
  readonly descriptor?: string;
}

function namesIn(file: string, prefix: string): Record<string, string> {
  return Object.fromEntries(namesOf(file).map(([id, { name }]) => [`${prefix}.${id}`, name]));
}

function namesOf(file: string): [id: string, names: Names][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by data/check.ts before each build
  return Object.entries(readJson(file) as Record<string, Names>);
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}
