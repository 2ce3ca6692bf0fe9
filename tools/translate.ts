// Starts or continues a language: writes a file with all that is to be translated, takes over what has been filled in,
// and says how far it is. Run: npm run translate -- kk
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { englishWords, progressOf, translatedWords } from './translations.ts';

const [lang] = process.argv.slice(2);
if (lang === undefined || Intl.DisplayNames.supportedLocalesOf(lang).length === 0 || lang === 'en') {
  throw new Error('Name a language by its tag, such as kk or pt-BR: npm run translate -- kk');
}

const locales = join(import.meta.dirname, '../locales');
const todoFile = join(locales, `${lang}.todo.json`);

/** By file, then by key: the English words and room for the language's own. */
const todoSchema = v.record(v.string(), v.record(v.string(), v.record(v.string(), v.string())));

const filled = existsSync(todoFile) ? v.parse(todoSchema, JSON.parse(readFileSync(todoFile, 'utf8'))) : {};
const left: v.InferOutput<typeof todoSchema> = {};
const words: Record<string, Record<string, string>> = {};

for (const [surface, english] of Object.entries(englishWords())) {
  const before = translatedWords(lang, surface);
  const done: Record<string, string> = {};
  for (const [key, message] of Object.entries(english)) {
    const own = before[key] || filled[surface]?.[key]?.[lang]?.trim();
    if (own) done[key] = own;
    else (left[surface] ??= {})[key] = { en: message, [lang]: '' };
  }
  words[surface] = done;
}

// Every file, or none: the build takes a folder for a language with all its files.
if (Object.values(words).some((done) => Object.keys(done).length > 0)) {
  for (const [surface, done] of Object.entries(words)) writeJson(surface, done);
}

if (Object.keys(left).length > 0) writeFileSync(todoFile, `${JSON.stringify(left, null, 2)}\n`);
else rmSync(todoFile, { force: true });

console.log(progressOf(lang).line);
console.log(
  Object.keys(left).length > 0
    ? `Fill in locales/${lang}.todo.json and run this again; locales/README.md tells how to write it.`
    : 'All is translated. locales/README.md tells how to offer the language to readers.',
);

function writeJson(surface: string, done: Readonly<Record<string, string>>): void {
  mkdirSync(join(locales, lang ?? ''), { recursive: true });
  writeFileSync(join(locales, lang ?? '', `${surface}.json`), `${JSON.stringify(done, null, 2)}\n`);
}
