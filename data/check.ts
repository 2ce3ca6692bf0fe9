// Finds what is wrong with the data files, in words for whoever edits them. Runs in Node: in tests and builds.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { inconsistencies } from './consistency.ts';
import { articleSchema, factSchema, measuresSchema, subjectSchema, topicsSchema } from './schema.ts';

/** What the data files hold, each under its name without the ending. */
export interface DataFiles {
  readonly article: unknown;
  readonly subjects: unknown;
  readonly topics: unknown;
  readonly measures: unknown;
  readonly facts: unknown;
  readonly phrases: unknown;
}

/**
 * Checks the data files, so that damaged data stops a build and never reaches a page.
 * @throws {Error} naming every mistake, one a line
 */
export function checkData(): void {
  const errors = dataErrors(readDataFiles());
  if (errors.length > 0) throw new Error(`The data files have mistakes:\n${errors.join('\n')}`);
}

/** @throws {SyntaxError} naming the file that is not JSON */
export function readDataFiles(): DataFiles {
  return {
    article: readJson('article.json'),
    subjects: readJson('subjects.json'),
    topics: readJson('topics.json'),
    measures: readJson('measures.json'),
    facts: readJson('facts.json'),
    phrases: readJson('phrases.json'),
  };
}

/** Every mistake, such as `facts.json: fact "kz-oil": paragraph 15 is not in the article (1 to 14)`. */
export function dataErrors(files: DataFiles): string[] {
  const errors: string[] = [];
  const parse = <Output>(
    where: string,
    schema: v.GenericSchema<unknown, Output>,
    input: unknown,
  ): Output[] => {
    const result = v.safeParse(schema, input);
    if (result.success) return [result.output];
    errors.push(...result.issues.map((issue) => `${where}: ${describe(issue)}`));
    return [];
  };

  const [article] = parse('article.json', articleSchema, files.article);
  const [topics = {}] = parse('topics.json', topicsSchema, files.topics);
  const [measures = {}] = parse('measures.json', measuresSchema, files.measures);
  const [phrases = []] = parse('phrases.json', v.array(v.number()), files.phrases);
  const [subjectEntries = {}] = parse('subjects.json', v.record(v.string(), v.unknown()), files.subjects);
  const [factEntries = []] = parse('facts.json', v.array(v.unknown()), files.facts);

  const subjectIds = Object.keys(subjectEntries);
  const subjects = Object.entries(subjectEntries).flatMap(([id, entry]) =>
    parse(`subjects.json: subject "${id}"`, subjectSchema(id, subjectIds), entry),
  );
  const schema = factSchema({
    subjects: subjectIds,
    topics: Object.keys(topics),
    measures: Object.keys(measures),
    paragraphs: article?.paragraphs ?? Infinity,
  });
  const facts = factEntries.flatMap((entry, index) =>
    parse(`facts.json: ${factLabel(entry, index)}`, schema, entry),
  );

  return errors.length > 0
    ? errors
    : inconsistencies({ subjects, topics, measures, facts, phrases: new Set(phrases) });
}

function readJson(name: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
  } catch (error) {
    throw new SyntaxError(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function factLabel(entry: unknown, index: number): string {
  const { success, output } = v.safeParse(v.looseObject({ id: v.string() }), entry);
  return success ? `fact "${output.id}"` : `entry ${index + 1} of the list`;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  const generic = /^Invalid (type|key|value|format|length)/.test(issue.message);
  if (!generic) return issue.message;
  if (issue.expected === 'never') return `"${path}" is not known here`;
  if (issue.received === 'undefined') return `"${path}" is missing`;
  return `${path === '' ? 'it' : `"${path}"`} must be ${issue.expected?.replaceAll(/[()]/g, '')}, not ${issue.received}`;
}
