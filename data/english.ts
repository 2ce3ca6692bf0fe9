// The data's English texts out of the data files, each under the key by which other languages translate it. Runs in
// Node: in tests, tools and builds.
import { readFileSync } from 'node:fs';

/**
 * Keys are a fact's id, alone or with `.note`, `.aboveChart`, or the subject on whose card the text stands (`.kg`,
 * `.country`); `subject.kz`, `topic.trade`, `measure.under-30`, `article.publisher`.
 */
export function englishTexts(): Record<string, string> {
  const { publisher, republisher } = readJson<{ publisher: Names; republisher: Names }>('article.json');
  return {
    ...Object.fromEntries(
      readJson<readonly FactEntry[]>('facts.json').flatMap((fact) => [
        [fact.id, fact.text],
        ...Object.entries(fact.textFor ?? {}).map(([subject, text]) => [`${fact.id}.${subject}`, text]),
        ...(fact.textAboveChart === undefined ? [] : [[`${fact.id}.aboveChart`, fact.textAboveChart]]),
        ...(fact.note === undefined ? [] : [[`${fact.id}.note`, fact.note]]),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(readJson<Record<string, Names>>('subjects.json')).flatMap(([id, names]) => [
        [`subject.${id}`, names.name],
        ...(['fullName', 'descriptor'] as const).flatMap((part) =>
          names[part] === undefined ? [] : [[`subject.${id}.${part}`, names[part]]],
        ),
      ]),
    ),
    ...namesIn('topics.json', 'topic'),
    ...namesIn('measures.json', 'measure'),
    'article.publisher': publisher.name,
    'article.publisher.short': publisher.shortName ?? publisher.name,
    'article.republisher': republisher.name,
    'article.republisher.short': republisher.shortName ?? republisher.name,
  };
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

interface Names {
  readonly name: string;
  readonly shortName?: string;
  readonly fullName?: string;
  readonly descriptor?: string;
}

function namesIn(file: string, prefix: string): Record<string, string> {
  const entries = Object.entries(readJson<Record<string, Names>>(file));
  return Object.fromEntries(entries.map(([id, { name }]) => [`${prefix}.${id}`, name]));
}

function readJson<Content>(name: string): Content {
  const content: unknown = JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by data/check.ts before each build
  return content as Content;
}
