// Times and figures of the article as a reader sees them.
import { describe, expect, test } from 'vitest';
import { article, articleSearchUrl } from '../../../data/article.ts';
import { formatFigure, type Figure } from '../../../data/figures.ts';
import { isSubjectId } from '../../../data/subjects.ts';
import { formatTime, timeAttribute, type FactTime } from '../../../data/time.ts';

describe('a time', () => {
  test.each<[FactTime, locale: string, shown: string]>([
    [{ month: '2022-10' }, 'en', 'October 2022'],
    [{ month: '2022-10' }, 'de', 'Oktober 2022'],
    [{ month: '2022-12' }, 'ru', 'декабрь 2022 г.'],
    [{ quarter: '2022-Q2' }, 'en', 'April – June 2022'],
    [{ quarter: '2022-Q1' }, 'de', 'Januar–März 2022'],
    [{ year: 2022 }, 'en', '2022'],
  ])('%j in %s reads %s', (time, locale, shown) => {
    expect(withPlainSpaces(formatTime(time, locale))).toBe(shown);
  });

  test('keeps a year and its word in one line', () => {
    expect(formatTime({ month: '2022-12' }, 'ru')).toBe('декабрь 2022\u{A0}г.');
    expect(formatTime({ month: '2022-12' }, 'ru', 'short')).toMatch(/2022\u{A0}г\.$/u);
  });

  test('is shortened where there is little room', () => {
    expect(formatTime({ month: '2022-10' }, 'en', 'short')).toBe('Oct 2022');
  });

  test('is given to machines as exactly as HTML can tell it', () => {
    expect(timeAttribute({ month: '2022-10' })).toBe('2022-10');
    expect(timeAttribute({ year: 2022 })).toBe('2022');
    expect(timeAttribute({ quarter: '2022-Q2' })).toBeUndefined();
  });
});

describe('a figure', () => {
  test.each<[Omit<Figure, 'subject'>, locale: string, shown: string]>([
    [{ measure: 'oil-through-pipeline', value: 80 }, 'en', '80%'],
    [{ measure: 'oil-through-pipeline', value: 80 }, 'de', '80 %'],
    [{ measure: 'sights-delivered', value: 7 }, 'en', '7×'],
    [{ measure: 'sanctions-kept', value: 5, outOf: 5 }, 'en', '5/5'],
    [{ measure: 'labour-migration-high', value: 6 }, 'ar-EG', '٦'],
  ])('%j in %s reads %s', (figure, locale, shown) => {
    expect(withPlainSpaces(formatFigure({ subject: 'kz', ...figure }, locale))).toBe(shown);
  });
});

test('the article is searched for by its exact title', () => {
  expect(new URL(articleSearchUrl).searchParams.get('q')).toBe(`"${article.title}"`);
});

test.each([
  ['kz', true],
  ['central-asia', true],
  ['ru', false],
  ['toString', false],
  [7, false],
])('%s is a subject: %s', (text, expected) => {
  expect(isSubjectId(text)).toBe(expected);
});

/** Intl puts no-break and thin spaces, differently from version to version. */
function withPlainSpaces(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}
