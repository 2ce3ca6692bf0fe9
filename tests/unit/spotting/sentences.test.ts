// Sentences of our own in every language: a name, an inflected one, and words that only look alike.
import { describe, expect, test } from 'vitest';
import { readNames } from '../../../tools/names/schema.ts';
import { foundAgain, unmarked } from './marked.ts';
import sentences from './sentences.json' with { type: 'json' };
import { mayMention } from './may-mention.ts';

const kinds = new Set(['name', 'people'] as const);
const all = Object.values(sentences).flat();

describe.each(Object.entries(sentences))('in the language %s', (_language, own) => {
  test.each(own)('%s', (sentence) => {
    expect(foundAgain(sentence, { kinds })).toBe(sentence);
  });
});

test.each(all.filter((sentence) => sentence.includes('{')))('the first look keeps %s', (sentence) => {
  expect(mayMention(unmarked(sentence))).toBe(true);
});

test('every language with names has at least three sentences', () => {
  const counts = new Map(Object.entries(sentences).map(([language, own]) => [language, own.length]));
  expect([...readNames().keys()].filter((language) => (counts.get(language) ?? 0) < 3)).toEqual([]);
});
