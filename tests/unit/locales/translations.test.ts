// What a translator is told about a mistake.
import { describe, expect, test } from 'vitest';
import { translatedTexts } from '../../../tools/texts.ts';
import { progressOf, translatedLanguages, translationErrors } from '../../../tools/translations.ts';

test.each(translatedLanguages())('the texts in %s have no mistake', (lang) => {
  expect(translationErrors(lang, translatedTexts(lang))).toEqual([]);
});

test('Russian is complete', () => {
  expect(progressOf('ru').missing).toEqual([]);
});

test('a language that nobody has begun is told to have nothing', () => {
  // The tag for no language at all, which nobody will begin.
  expect(progressOf('zxx').line).toMatch(/^zxx: 0 of \d+ texts, 0 of \d+ messages$/);
});

describe('a text', () => {
  test.each([
    ['of a fact that there is not', { 'kz-oil': 'Нефть.' }, 'there is no such text in English'],
    [
      'too long',
      { 'ca-formal-data': `${'очень '.repeat(30)}.` },
      'it has 181 characters, and a card has room for 150: say it more briefly',
    ],
    ['with straight quotes', { 'ca-formal-data': '"Да".' }, 'it has straight quotes'],
    ['without its full stop', { 'ca-formal-data': 'Да' }, 'it does not end with a full stop'],
    [
      'that no longer says who says so',
      { 'csto-reputation': 'Репутация лежит в руинах.' },
      'it is firmer than English, which has “author” in “Its reputation lies in ruins, in the author’s judgement.”',
    ],
    [
      'that no longer says that it is the article’s word',
      { 'ca-trade-growing': 'Товарооборот с Россией растёт.' },
      'which has “article”',
    ],
    [
      'that says as a fact what is reported',
      { 'tm-wagner-recruiting': '«Вагнер» вербует.' },
      'which has “reportedly”',
    ],
    ['that leaves out the denial', { 'tj-drones': 'Обвиняется.' }, 'which has “denies”'],
    ['that leaves out the accusation', { 'tj-drones': 'Душанбе отрицает.' }, 'which has “Accused”'],
    [
      'that makes the whole cause of a part',
      { 'ca-growth-causes': 'Рост связан с санкциями.' },
      'which has “largely”',
    ],
    ['without its figure', { 'kz-poll-economy': 'По данным опросов, многие.' }, 'it lacks the figure 55'],
  ])('%s is told from a sound one', (_, texts, message) => {
    expect(translationErrors('ru', texts).join('\n')).toContain(message);
  });
});
