import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../../locales/catalog.ts';
import { cardMessages } from '../../../locales/card.ts';
import { languageTags } from '../../../locales/languages.ts';
import { valueRanges } from '../../../settings/settings.ts';
import { arabic } from './sample-languages.ts';
import { compileMessages, messageTypes } from '../../../tools/messages.ts';

test('English counts with one and other', () => {
  expect([1, 2].map((count) => cardMessages.en.more({ count }))).toEqual(['1 more', '2 more']);
});

test('Arabic counts with its six plural forms', () => {
  const forms = [0, 1, 2, 3, 11, 100].map((count) => arabic.card.more({ count }));
  expect(new Set(forms).size).toBe(6);
});

test('a message that a language lacks is shown in English', () => {
  const { card: messages } = arabic;
  expect(messages.pin()).toBe('تثبيت');
  expect(messages.undo()).toBe('Undo');
});

test('a language that is not there is English', () => {
  expect(messagesIn(cardMessages, 'toString').pin()).toBe('Pin');
});

describe('the build tells a translator', () => {
  const english = { facts: '{count, plural, one {# fact} other {# facts}}' };

  test.each([
    [
      'of a plural form that the language does not have',
      { facts: '{count, plural, few {few} other {other}}' },
      /"facts": The plural case few is not valid/,
    ],
    [
      'of a message that is not closed',
      { facts: '{count, plural, other {#}' },
      /"facts": Unexpected message end/,
    ],
    [
      'of an argument that English does not have',
      { facts: '{cuont} Fakten' },
      /"facts" has \{cuont\}, which it does not have in English/,
    ],
    [
      'of a message that English does not have',
      { fatcs: 'Fakten' },
      /there is no message "fatcs" in English/,
    ],
  ])('%s', (_, words, error) => {
    expect(() => compileMessages(words, 'de', english)).toThrow(error);
  });

  test('nothing of a message that is left out', () => {
    expect(compileMessages({}, 'de', english)).toContain('export default');
  });
});

test('numbers in messages look as the language writes them', () => {
  expect(cardMessages.en.more({ count: 1234 })).toBe('1,234 more');
});

test('every argument of a message is in its type', () => {
  expect(messageTypes()).toContain('placeSpoken: (values: { count: number; paragraphs: string }) => string;');
});

test('the browser’s own messages fit the stores', () => {
  const words: Readonly<Record<string, { message: string }>> = JSON.parse(
    readFileSync('public/_locales/en/messages.json', 'utf8'),
  );
  // Firefox's longest name and Chrome's longest description.
  expect(words.extensionName?.message.length).toBeLessThanOrEqual(45);
  expect(words.extensionDescription?.message.length).toBeLessThanOrEqual(132);
});

test.each(languageTags)('the language %s is a choice of the settings, and has a script for pages', (lang) => {
  const range = valueRanges.language;
  expect(
    range.type === 'choice' && range.choices,
    `the setting "language" in settings/settings.ts does not offer ${lang}`,
  ).toContain(lang);
  expect(readdirSync('entrypoints'), `entrypoints/words-${lang} is missing: copy words-ru`).toContain(
    `words-${lang}`,
  );
});

test('every language has every file of words', () => {
  const languages = readdirSync('locales', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of languages) {
    // English texts are in the data files.
    const words = readdirSync(`locales/${name}`).filter((file) => file !== 'texts.json');
    expect(words).toEqual(readdirSync('locales/en'));
  }
});
