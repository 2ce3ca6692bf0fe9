// Says what a file in data/names may hold, and reads them all with messages that a contributor understands.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { subjectIds } from '../../data/subjects.ts';

export const namesFolder = join(import.meta.dirname, '../../data/names');

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
const languageFile = v.strictObject({
  language: v.string('must be the English name of the language'),
  cldr: v.optional(v.record(subjectId, v.string())),
  cldrEndings: v.optional(v.string()),
  notFromCldr: v.optional(v.array(v.string())),
  letters: v.optional(v.record(v.pipe(v.string(), v.regex(/^\p{Lu}$/u, 'must be one capital')), v.string())),
  endings: v.optional(v.record(v.string(), v.array(v.string()))),
  prefixes: v.optional(v.string()),
  /** Beginnings that make a person, people, language or land of an entry with ~ before it. */
  nounClasses: v.optional(v.string()),
  /** Where forms that were written by hand stand in print. */
  sources: v.optional(v.array(v.string())),
  names: v.optional(bySubject),
  peoples: v.optional(bySubject),
  leaders: v.optional(v.record(subjectId, leaders)),
  /** Names that other words are written to, and what these look like. */
  compounds: v.optional(
    v.strictObject({
      names: v.optional(bySubject),
      peoples: v.optional(bySubject),
      follows: source,
    }),
  ),
  /** What makes a people's name one for all genders. */
  gendered: v.optional(v.array(source)),
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
  const result = v.safeParse(languageFile, content);
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => {
    const place = v.getDotPath(issue) ?? 'the file';
    return `${file}: ${place} ${issue.message} (it is ${issue.received})`;
  });
  throw new Error(faults.join('\n'));
}

/** All languages' names by file name without its end, in order. Throws an Error that names file and place. */
export function readNames(folder = namesFolder): Map<string, LanguageNames> {
  const languages = new Map<string, LanguageNames>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()) {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      throw new Error(`${file}: is no JSON: ${String(error)}`, { cause: error });
    }
    languages.set(file.slice(0, -'.json'.length), checkNames(file, content));
  }
  return languages;
}
