// Reads data/names/conditions: when a name is another bearer's, told by the words around it.
import { join } from 'node:path';
import * as v from 'valibot';
import { subjectIds } from '../../data/subjects.ts';
import type { Condition, Evidence } from '../../spotting/conditions.ts';
import { fold } from '../../spotting/fold.ts';
import { clean } from '../../spotting/clean.ts';
import { Numbers } from './collections.ts';
import { pairs, sentencesOf } from './pairs.ts';
import { namesFolder, readAll } from './schema.ts';

const conditionsFolder = join(namesFolder, 'conditions');

const word = v.pipe(
  v.string(),
  v.regex(/^[^*\s][^*]*\*?$/u, 'must be words in a row, with * at the end if more letters may follow'),
);
const wordsByLanguage = v.record(v.string(), v.array(word));
const evidence = v.strictObject({
  within: v.union([v.pipe(v.number(), v.minValue(1), v.maxValue(12)), v.picklist(['sentence', 'block'])]),
  where: v.optional(v.picklist(['before', 'after'])),
  words: v.pipe(
    v.union([wordsByLanguage, v.string()]),
    v.description('Words by language, or the name of one of the lists of this file'),
  ),
});
/** What a condition's file may hold. */
export const conditionFile = v.strictObject({
  $schema: v.optional(v.string()),
  why: v.string('must say what else it is'),
  of: v.optional(v.array(v.picklist(subjectIds))),
  kinds: v.optional(v.array(v.picklist(['name', 'people', 'leader']))),
  is: v.optional(v.array(word)),
  needs: v.optional(v.array(evidence)),
  against: v.array(evidence),
  for: v.optional(v.array(evidence)),
  namesSpeakForIt: v.optional(v.boolean()),
  lists: v.optional(
    v.pipe(v.record(v.string(), wordsByLanguage), v.description('Words that are named more than once')),
  ),
  pairs: v.optional(pairs),
  examples: v.pipe(v.array(v.string()), v.minLength(2)),
});

/** One condition as its file holds it. */
export type ConditionFile = v.InferOutput<typeof conditionFile>;

/** All conditions by the names of their files. Throws an Error that names file and place. */
export function readConditions(folder = conditionsFolder): Map<string, ConditionFile> {
  return readAll(conditionFile, folder);
}

/** The sentences that show what a condition does, with the languages they are in: "en|A {Kazakh|kz people} song". */
export function shownBy({ pairs: found = [], examples }: ConditionFile): readonly string[] {
  return [...sentencesOf(found), ...examples];
}

/** Conditions as spotting reads them, and the lists of words that they name by number, each once. */
export function compileConditions(files: Map<string, ConditionFile>): {
  conditions: Condition[];
  contextWords: string[][];
} {
  const numbers = new Numbers();
  const conditions = Array.from(files, ([name, file]): Condition => {
    const compiled = ({ within, where, words }: v.InferOutput<typeof evidence>): Evidence => {
      const own = typeof words === 'string' ? listOf(name, file, words) : words;
      const all = new Set(Object.values(own).flatMap((some) => some.map(foldedWord)));
      const list = numbers.of(JSON.stringify([...all].toSorted()));
      return { within, ...(where && { where }), list };
    };
    return {
      why: file.why,
      of: file.of ?? [],
      kinds: file.kinds ?? [],
      word: (file.is ?? []).map(sourceOf).join('|'),
      needs: (file.needs ?? []).map(compiled),
      against: file.against.map(compiled),
      for: (file.for ?? []).map(compiled),
      namesSpeakForIt: file.namesSpeakForIt ?? false,
    };
  });
  const contextWords = numbers.all().map((list) => v.parse(v.array(v.string()), JSON.parse(list)));
  return { conditions, contextWords };
}

function listOf(name: string, { lists }: ConditionFile, key: string): Record<string, string[]> {
  const list = lists?.[key];
  if (!list) throw new Error(`${name}.json has no list "${key}"`);
  return list;
}

function foldedWord(written: string): string {
  return fold(clean(written.normalize('NFC')));
}

function sourceOf(written: string): string {
  const plain = foldedWord(written).replaceAll(/[.?+^$(){}[\]|\\]/g, '\\$&');
  return plain.replace(/\*$/, '.*');
}
