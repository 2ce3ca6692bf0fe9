// The conditions in data/names/conditions, each with its own examples of both sides.
import { describe, expect, test } from 'vitest';
import { readConditions } from '../../../tools/names/conditions.ts';
import { foundAgain } from './marked.ts';

const kinds = new Set(['name', 'people'] as const);
const conditions = [...readConditions()];

describe.each(conditions)('%s', (_name, { examples }) => {
  test.each(examples)('%s', (example) => {
    const [, lang = '', sentence = ''] = /^([a-z-]+)\|(.*)$/s.exec(example) ?? [];
    expect(foundAgain(sentence, { kinds, lang })).toBe(sentence);
  });
});

test('every condition shows what it rules out and what it lets pass', () => {
  const oneSided = conditions.filter(
    ([, { examples }]) =>
      examples.every((example) => example.includes('{')) ||
      !examples.some((example) => example.includes('{')),
  );
  expect(oneSided.map(([name]) => name)).toEqual([]);
});
