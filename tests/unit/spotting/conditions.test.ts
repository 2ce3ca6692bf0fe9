// The conditions in data/names/conditions, each with its own sentences of both sides.
import { describe, expect, test } from 'vitest';
import { readConditions, shownBy } from '../../../tools/names/conditions.ts';
import { exampleOf, foundAgain } from './marked.ts';

const kinds = new Set(['name', 'people'] as const);
const conditions = [...readConditions()];

/** What these rule out is seldom in print: a hospital’s letters in Russian alone, an officer’s hardly anywhere. */
const seldomInPrint = new Set(['children-s-hospital', 'officers-and-stations']);
/** Its pairs stand with the Tajiks and Uzbeks of Afghanistan. */
const shownElsewhere = 'peoples-of-afghanistan';

describe.each(conditions)('%s', (_name, condition) => {
  test.each(shownBy(condition))('%s', (example) => {
    const { lang, sentence } = exampleOf(example);
    expect(foundAgain(sentence, { kinds, lang })).toBe(sentence);
  });
});

test('every condition shows what it rules out and what it lets pass', () => {
  const oneSided = conditions.filter(([, condition]) => {
    const shown = shownBy(condition);
    return shown.every((example) => example.includes('{')) || !shown.some((example) => example.includes('{'));
  });
  expect(oneSided.map(([name]) => name)).toEqual([]);
});

test('every condition has ten pairs found in print, in five languages', () => {
  const fewer = conditions.filter(([name, { pairs = [] }]) => {
    const languages = new Set(pairs.map(({ lang }) => lang));
    return name !== shownElsewhere && (pairs.length < 10 || languages.size < 5);
  });
  expect(new Set(fewer.map(([name]) => name))).toEqual(seldomInPrint);
});

test('no sentence is shown twice', () => {
  const shown = conditions.flatMap(([, condition]) => shownBy(condition));
  expect(shown.filter((example, at) => shown.indexOf(example) !== at)).toEqual([]);
});
