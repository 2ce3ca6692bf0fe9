import { describe, expect, test } from 'vitest';
import { localeFor } from '../../../locales/locale.ts';

const languages = ['en', 'de', 'ar', 'pt', 'pt-BR', 'zh-Hans', 'zh-Hant'];

describe('the interface’s language', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de_CH', 'de'],
    ['pt-PT', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-Hant-HK', 'zh-Hant'],
  ])('is, for a browser in %s, %s', (wanted, lang) => {
    expect(localeFor(wanted, languages).lang).toBe(lang);
  });

  test.each(['fr', 'tlh', '', 'not a language', 'x-y-z', '*'])(
    'is English for a browser in “%s”',
    (wanted) => {
      expect(localeFor(wanted, languages)).toEqual({ lang: 'en', dir: 'ltr' });
    },
  );

  test('runs from right to left in Arabic', () => {
    expect(localeFor('ar-EG', languages)).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});
