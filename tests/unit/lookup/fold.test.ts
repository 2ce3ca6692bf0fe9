// Words without accents, capitals and apostrophes.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emphasis } from '../../../lookup/emphasis.ts';
import { foldWord, wordsIn } from '../../../lookup/fold.ts';

describe('two spellings are one word', () => {
  test.each([
    ['Oʻzbekiston', "O'zbekiston"],
    ['Oʻzbekiston', 'ozbekiston'],
    ['Қырғызстан', 'кыргызстан'],
    ['Türkmenistan', 'turkmenistan'],
    ['KIRGIZISTAN', 'Kırgızistan'],
    ['Өзбекстан', 'озбекстан'],
    ['Russia’s', "Russia's"],
    ['Kazakh\u00adstan', 'Kazakhstan'],
  ])('%s and %s', (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });
});

test('words stand where the text has them', () => {
  const text = 'Oil: 80% of Қазақстан’s.';
  expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Oil',
    '80',
    'of',
    'Қазақстан’s',
  ]);
});

test('a beginning typed without accents is emphasised with them', () => {
  const text = 'Tiếng Việt';
  const [range] = emphasis(text, new Set(['viet']), ['vie']);
  expect(range && text.slice(range.start, range.end)).toBe('Việ');
});

test('what is emphasised lies within the text, in order and apart, whatever was typed', () => {
  const anything = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(anything, anything, (text, query) => {
      const found = new Set(wordsIn(text).map(({ folded }) => folded));
      const typed = wordsIn(query).map(({ folded }) => folded);
      let reached = 0;
      for (const { start, end } of emphasis(text, found, typed)) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        reached = end;
      }
      expect(reached).toBeLessThanOrEqual(text.length);
    }),
  );
});
