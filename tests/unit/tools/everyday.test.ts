import { describe, expect, test } from 'vitest';
import { fold } from '../../../spotting/fold.ts';
import { mayMention } from '../../../spotting/detect.ts';
import { everydayWords, listedWords, perMillion } from '../../../tools/names/everyday.ts';

/** In a million words: of pages of five hundred, one in thirteen would be opened for nothing. */
const MOST = 150;
/** 'казах' is a people and 'I said'. */
const homographs: Readonly<Record<string, RegExp>> = { bulgarian: /^казах(?:а|ме|те)?$/ };

describe('the first look sees next to nothing in frequent words', () => {
  test.each([...listedWords()])('of the %s language', (language, words) => {
    const seen = [...words.entries()].filter(
      ([, word]) => homographs[language]?.test(word) !== true && mayMention(` ${word} `),
    );
    const sum = seen.reduce((all, [index]) => all + perMillion(index + 1), 0);
    expect(sum, `Seen: ${seen.map(([, word]) => word).join(', ')}`).toBeLessThan(MOST);
  });
});

test('a word counts as often as where it is most frequent, in one spelling', () => {
  const words = everydayWords();
  const lists = new Map(listedWords());
  const inSpanish = lists.get('spanish')?.indexOf('dijiste') ?? -1;
  expect(words.get('dijiste')).toBe(perMillion(inSpanish + 1));
  expect([...words.keys()].filter((word) => word !== fold(word))).toEqual([]);
});

test('a word that is in no list counts too', () => {
  const listed = new Set([...listedWords()].flatMap(([, words]) => words));
  expect(listed).not.toContain('linekera');
  expect(everydayWords().get('linekera')).toBeGreaterThan(100);
});
