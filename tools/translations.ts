// How far each language is, and what is wrong with its texts, in words for whoever translates.
// Run: node tools/translations.ts; part of npm test.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { englishTexts } from '../data/english.ts';
import type { FactStatus } from '../data/status.ts';
import { translatedTexts } from './texts.ts';

/** Everything there is to translate: for each file of a language, the English words by key. */
export function englishWords(): Record<string, Record<string, string>> {
  const files = readdirSync(join(locales, 'en')).filter((file) => file.endsWith('.json'));
  const surfaces = files.map((file) => [basename(file, '.json'), wordsIn('en', file)] as const);
  return { ...Object.fromEntries(surfaces), texts: englishTexts() };
}

/** What a language has of a file. */
export function translatedWords(lang: string, surface: string): Record<string, string> {
  return surface === 'texts' ? translatedTexts(lang) : wordsIn(lang, `${surface}.json`);
}

/** The languages that are shipped, besides English. */
export function translatedLanguages(): string[] {
  const folders = readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => name !== 'en');
}

/** As “ru: 156 of 156 texts, 271 of 271 messages”, then what is missing. */
export function progressOf(lang: string): { readonly line: string; readonly missing: string[] } {
  const counts = { texts: [0, 0], messages: [0, 0] };
  const missing: string[] = [];
  for (const [surface, english] of Object.entries(englishWords())) {
    const own = translatedWords(lang, surface);
    const without = Object.keys(english).filter((key) => !own[key]);
    const count = surface === 'texts' ? counts.texts : counts.messages;
    const all = Object.keys(english).length;
    count[0] = (count[0] ?? 0) + all - without.length;
    count[1] = (count[1] ?? 0) + all;
    missing.push(...without.map((key) => `${surface}.json: ${key}`));
  }
  const { texts, messages } = counts;
  return { line: `${lang}: ${texts.join(' of ')} texts, ${messages.join(' of ')} messages`, missing };
}

/** In characters, as for English: more does not fit the lines that a card has for one fact. */
const longestText = 150;

/** Which words in a language say that something is not simply so. */
const hedges: Readonly<Record<string, Partial<Record<FactStatus, RegExp>>>> = {
  ru: {
    reported: /по\s(?:сообщениям|данным)|сообща/iu,
    opinion: /автор/iu,
    poll: /опрос|опрошен/iu,
    disputed: /обвин.*отриц/iu,
  },
};

/** Every mistake in a language's texts, as a sentence that names file and key. */
export function translationErrors(
  lang: string,
  texts: Readonly<Record<string, string>>,
  statusOf: (factId: string) => FactStatus | undefined,
): string[] {
  const english = englishTexts();
  return Object.entries(texts).flatMap(([key, text]) =>
    mistakesIn(key, text, english[key], lang, statusOf).map(
      (mistake) => `locales/${lang}/texts.json: "${key}": ${mistake}`,
    ),
  );
}

function mistakesIn(
  key: string,
  text: string,
  english: string | undefined,
  lang: string,
  statusOf: (factId: string) => FactStatus | undefined,
): string[] {
  if (english === undefined)
    return ['there is no such text in English: has the fact been merged or renamed?'];
  const [id = '', part] = key.split('.');
  const status = statusOf(id);
  const hedge = status && part !== 'note' ? hedges[lang]?.[status] : undefined;
  return [
    ...(text.length > longestText ? [`it has ${text.length} characters, more than ${longestText}`] : []),
    ...(/['"]/.test(text) ? ['it has straight quotes: use the quotation marks of the language'] : []),
    ...(text !== text.trim() ? ['it has spaces around it'] : []),
    ...(english.endsWith('.') && !/[.!?…。۔।]$/u.test(text) ? ['it does not end with a full stop'] : []),
    ...(hedge && !hedge.test(text)
      ? [`it is ${status}, but does not say so: “${english}” says who is the source or that it is denied`]
      : []),
    ...lostFigures(english, text),
  ];
}

/** A number that is told in English must be told in every language. */
function lostFigures(english: string, text: string): string[] {
  const figures = english.match(/\d+(?=%)/g) ?? [];
  return figures.filter((figure) => !text.includes(figure)).map((figure) => `it lacks the figure ${figure}`);
}

const locales = join(import.meta.dirname, '../locales');

function wordsIn(lang: string, file: string): Record<string, string> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the build checks it: tools/messages.ts
    return JSON.parse(readFileSync(join(locales, lang, file), 'utf8')) as Record<string, string>;
  } catch (error) {
    if (error instanceof SyntaxError) throw new SyntaxError(`locales/${lang}/${file}: ${error.message}`);
    return {};
  }
}
