// Reads pairs of sentences that stood in print: those of data/names/pairs, and what those of a condition may hold.
import { join } from 'node:path';
import * as v from 'valibot';
import { namesFolder, readAll } from './schema.ts';

const pairsFolder = join(namesFolder, 'pairs');

const sentence = v.pipe(v.string(), v.regex(/\S/u, 'must not be empty'));
const seen = v.pipe(
  v.string(),
  v.regex(/^\S+: \S/u, 'must be a site, a colon and the title'),
  v.description('Where it stood in print before it was reworded: the site and the title'),
);

/** Two sentences of a language that were found in print, reworded but for what is alike in them. */
const pair = v.strictObject({
  lang: v.string(),
  counts: v.pipe(sentence, v.regex(/\{[^{|}]+\|[^{|}]+\}/u, 'must mark what counts: {Kazakhs|kz people}')),
  countsFrom: seen,
  other: v.pipe(sentence, v.description('What is alike is not marked in it')),
  otherFrom: seen,
});

/** Pairs as a file holds them. */
export const pairs = v.pipe(
  v.array(pair),
  v.description('Found in print: one in which it counts, one in which it does not'),
);

/** What a file of pairs about how words are formed may hold. */
export const pairsFile = v.strictObject({
  $schema: v.optional(v.string()),
  why: v.pipe(v.string('must say what they show'), v.description('What they show')),
  pairs,
});

/** Pairs of a file. */
export type Pairs = v.InferOutput<typeof pairs>;

/** The pairs about how words are formed, by the names of their files. Throws an Error that names file and place. */
export function readPairs(folder = pairsFolder): Map<string, v.InferOutput<typeof pairsFile>> {
  return readAll(pairsFile, folder);
}

/** The sentences of pairs, each with the language it is in: "en|A {Kazakh|kz people} song". */
export function sentencesOf(all: Pairs): readonly string[] {
  return all.flatMap(({ lang, counts, other }) => [`${lang}|${counts}`, `${lang}|${other}`]);
}
