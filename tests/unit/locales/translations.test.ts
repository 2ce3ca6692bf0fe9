// What a translator is told about a mistake.
import { describe, expect, test } from 'vitest';
import { facts } from '../../../data/facts.ts';
import { translatedTexts } from '../../../tools/texts.ts';
import { progressOf, translatedLanguages, translationErrors } from '../../../tools/translations.ts';

const statusOf = (id: string) => facts.find((fact) => fact.id === id)?.status;

test.each(translatedLanguages())('the texts in %s have no mistake', (lang) => {
  expect(translationErrors(lang, translatedTexts(lang), statusOf)).toEqual([]);
});

test('Russian is complete', () => {
  expect(progressOf('ru').missing).toEqual([]);
});

test('a language that nobody has begun is told to have nothing', () => {
  expect(progressOf('kk').line).toMatch(/^kk: 0 of \d+ texts, 0 of \d+ messages$/);
});

describe('a text', () => {
  test.each([
    ['of a fact that there is not', { 'kz-oil': 'Нефть.' }, 'there is no such text in English'],
    ['too long', { 'ca-formal-data': `${'очень '.repeat(30)}.` }, 'it has 181 characters, more than 150'],
    ['with straight quotes', { 'ca-formal-data': '"Да".' }, 'it has straight quotes'],
    ['without its full stop', { 'ca-formal-data': 'Да' }, 'it does not end with a full stop'],
    [
      'that no longer says who says so',
      { 'csto-reputation': 'Репутация лежит в руинах.' },
      'it is opinion, but does not say so',
    ],
    ['that says as a fact what is reported', { 'tm-wagner-recruiting': 'Вербует.' }, 'it is reported, but'],
    ['that leaves out the denial', { 'tj-drones': 'Обвиняется.' }, 'it is disputed, but'],
    ['without its figure', { 'kz-poll-economy': 'По данным опросов, многие.' }, 'it lacks the figure 55'],
  ])('%s is told from a sound one', (_, texts, message) => {
    expect(translationErrors('ru', texts, statusOf).join('\n')).toContain(message);
  });
});
