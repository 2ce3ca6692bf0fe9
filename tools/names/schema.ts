// Says what a file in data/names or data/endings may hold, and reads them all with messages that a contributor understands.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { subjectIds } from '../../data/subjects.ts';

const dataFolder = join(import.meta.dirname, '../../data');
export const namesFolder = join(dataFolder, 'names');
export const endingsFolder = join(dataFolder, 'endings');

const entry = v.pipe(
  v.string(),
  v.regex(
    /^=?\^?[^\s:?!^]+(?::[\w.,-]+)?(?:[ -]\^?[^\s:?!^]+(?::[\w.,-]+)?)*!?(?:\?\w+)?$/u,
    'must be words, the main one with its :endings, then ! (only with a capital) and ?guard, as in "Казахстан:m"',
  ),
);
const subjectId = v.picklist(subjectIds, `must be one of ${subjectIds.join(', ')}`);
const source = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      return new RegExp(text) instanceof RegExp;
    } catch {
      return false;
    }
  }, 'must be a regular expression'),
);
const bySubject = v.record(subjectId, v.array(entry));
const leaders = v.strictObject({
  capital: v.optional(v.array(entry)),
  'in 2022': v.optional(v.array(entry)),
  today: v.optional(v.array(entry)),
});
/** The same, with what an editor says of it. */
function said<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

const letters = said(
  v.record(v.pipe(v.string(), v.regex(/^\p{Lu}$/u, 'must be one capital')), v.string()),
  'Capitals that stand for one of several letters in endings',
);
const endings = said(
  v.record(v.string(), v.array(v.string())),
  'What may follow, place by place; alternatives between spaces, - for none',
);

/** What a file of endings that languages share may hold. */
export const endingsFile = v.strictObject({
  $schema: v.optional(v.string()),
  of: said(v.string('must say which languages share them'), 'The languages that share them'),
  letters: v.optional(letters),
  endings,
});

/** Endings that languages share, as their file holds them. */
export type SharedEndings = v.InferOutput<typeof endingsFile>;

/** What a language's file may hold. */
export const languageFile = v.strictObject({
  $schema: v.optional(v.string()),
  language: said(v.string('must be the English name of the language'), 'English name of the language'),
  cldr: v.optional(
    said(v.record(subjectId, v.string()), 'Names of CLDR; written by `npm run names -- --cldr` alone'),
  ),
  cldrEndings: v.optional(said(v.string(), 'Endings that the names of CLDR take')),
  notFromCldr: v.optional(said(v.array(v.string()), 'Names of CLDR that nobody prints')),
  letters: v.optional(letters),
  endings: v.optional(endings),
  prefixes: v.optional(said(v.string(), 'What is written to the beginning of a word, between spaces')),
  nounClasses: v.optional(
    said(v.string(), 'Beginnings that make a person, people or language of an entry with ~ before it'),
  ),
  sources: v.optional(said(v.array(v.string()), 'Where forms that were written by hand stand in print')),
  names: v.optional(said(bySubject, 'Countries, the region, the organisation')),
  peoples: v.optional(said(bySubject, 'Adjectives, peoples, languages')),
  leaders: v.optional(v.record(subjectId, leaders)),
  compounds: v.optional(
    said(
      v.strictObject({
        names: v.optional(bySubject),
        peoples: v.optional(bySubject),
        follows: source,
      }),
      'Names that other words are written to, and what these look like',
    ),
  ),
  gendered: v.optional(said(v.array(source), 'What makes the name of a people one for all genders')),
  guards: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        lang: v.optional(v.string()),
        text: v.optional(source),
        not: v.optional(source),
        near: v.optional(v.boolean()),
      }),
    ),
  ),
  ruledOut: v.optional(
    v.array(
      v.strictObject({
        why: v.string('must say why'),
        of: v.optional(v.array(subjectId)),
        kind: v.optional(v.picklist(['name', 'people', 'leader'])),
        word: v.optional(source),
        before: v.optional(source),
        after: v.optional(source),
        text: v.optional(source),
        lang: v.optional(v.string()),
        unlessNear: v.optional(v.boolean()),
      }),
    ),
  ),
});

/** One language's names as its file holds them. */
export type LanguageNames = v.InferOutput<typeof languageFile>;

/** Checks one file's content; `file` is the name used in messages. Throws an Error that lists all faults. */
export function checkNames(file: string, content: unknown): LanguageNames {
  return checked(languageFile, file, content);
}

/** All languages' names by file name without its end, in order. Throws an Error that names file and place. */
export function readNames(folder = namesFolder): Map<string, LanguageNames> {
  return readAll(languageFile, folder);
}

/** The endings that languages share, by what entries call them. Throws an Error that names file and place. */
export function readSharedEndings(folder = endingsFolder): Map<string, SharedEndings> {
  return readAll(endingsFile, folder);
}

function checked<Content>(
  schema: v.GenericSchema<unknown, Content>,
  file: string,
  content: unknown,
): Content {
  const result = v.safeParse(schema, content);
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => {
    const place = v.getDotPath(issue) ?? 'the file';
    return `${file}: ${place} ${issue.message} (it is ${issue.received})`;
  });
  throw new Error(faults.join('\n'));
}

/** What all JSON files of a folder hold, by their names without the end. Throws an Error that names file and place. */
export function readAll<Content>(
  schema: v.GenericSchema<unknown, Content>,
  folder: string,
): Map<string, Content> {
  const all = new Map<string, Content>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()) {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      throw new Error(`${file}: is no JSON: ${String(error)}`, { cause: error });
    }
    all.set(file.slice(0, -'.json'.length), checked(schema, file, content));
  }
  return all;
}
