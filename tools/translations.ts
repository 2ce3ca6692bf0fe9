// How far each language is, and what is wrong with its texts, in words for whoever translates.
// Run: node tools/translations.ts; part of npm test.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { englishTexts } from '../data/english.ts';
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

/** Words by which English says that something is not simply so, who says it or how far it goes. */
const englishHedges = {
  author: /\bauthor/i,
  article: /\barticle\b/i,
  report: /\breport(?:s|ed|edly)\b/i,
  poll: /\bpoll(?:s|ed)?\b/i,
  accusation: /\baccused\b/i,
  denial: /\bden(?:y|ies|ied)\b/i,
  largely: /\blargely\b/i,
};

/** The same in other languages: a text that has the English one has one of these. */
const hedges: Readonly<Record<string, Readonly<Record<keyof typeof englishHedges, RegExp>>>> = {
  ru: {
    author: /автор/iu,
    article: /стать/iu,
    report: /сообща|по\sсообщениям/iu,
    poll: /опрос|опрошен/iu,
    accusation: /обвин/iu,
    denial: /отриц|отверг|опроверг/iu,
    largely: /во\sмногом|главным\sобразом/iu,
  },
};

/** Every mistake in a language's texts, as a sentence that names file and key. */
export function translationErrors(lang: string, texts: Readonly<Record<string, string>>): string[] {
  const english = englishTexts();
  return Object.entries(texts).flatMap(([key, text]) =>
    mistakesIn(text, english[key], lang).map((mistake) => `locales/${lang}/texts.json: "${key}": ${mistake}`),
  );
}

function mistakesIn(text: string, english: string | undefined, lang: string): string[] {
  if (english === undefined)
    return ['there is no such text in English: has the fact been merged or renamed?'];
  return [
    ...(text.length > longestText
      ? [`it has ${text.length} characters, and a card has room for ${longestText}: say it more briefly`]
      : []),
    ...(/['"]/.test(text) ? ['it has straight quotes: use the quotation marks of the language'] : []),
    ...(text !== text.trim() ? ['it has spaces around it'] : []),
    ...(english.endsWith('.') && !/[.!?…。۔।]$/u.test(text) ? ['it does not end with a full stop'] : []),
    ...lostHedges(english, text, lang),
    ...lostFigures(english, text),
  ];
}

/** Whoever reads a text without its badge must be told in every language who says so, and how firmly. */
function lostHedges(english: string, text: string, lang: string): string[] {
  return Object.entries(hedges[lang] ?? {}).flatMap(([kind, own]) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a language's hedges have the keys of the English ones
    const said = englishHedges[kind as keyof typeof englishHedges].exec(english);
    return said && !own.test(text)
      ? [`it is firmer than English, which has “${said[0]}” in “${english}”: say who says so, or how far`]
      : [];
  });
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
