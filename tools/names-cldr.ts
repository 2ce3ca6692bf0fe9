// Takes the countries' and the region's names from Unicode's CLDR into data/names, and sample text of all languages.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { SubjectId } from '../data/subjects.ts';
import { checkNames, namesFolder, type LanguageNames } from './names-schema.ts';

const cldr = join(dirname(createRequire(import.meta.url).resolve('cldr-localenames-full/package.json')), 'main');
const territories: [SubjectId, string][] = [
  ['kz', 'KZ'],
  ['kg', 'KG'],
  ['tj', 'TJ'],
  ['tm', 'TM'],
  ['uz', 'UZ'],
  ['central-asia', '143'],
];
const ownKeys = new Set([...territories.map(([, key]) => key), 'kk', 'ky', 'tg', 'tk', 'uz', 'kaa', 'crh', 'ug']);

/**
 * Writes CLDR's names into the files of data/names under `cldr`, and touches nothing else there. Makes a file for
 * each language of `added`. Returns the names of the files that changed.
 */
export function updateFromCldr(added: readonly string[] = []): string[] {
  const changed: string[] = [];
  const present = readdirSync(namesFolder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  const english = read('en', 'languages');
  for (const language of [...new Set([...present, ...added])].toSorted()) {
    const file = join(namesFolder, `${language}.json`);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const old: LanguageNames = before
      ? checkNames(`${language}.json`, JSON.parse(before))
      : { language: english[language] ?? language };
    const { language: name, cldr: _cldr, ...byHand } = old;
    const names = namesIn(language);
    const after = `${JSON.stringify({ language: name, ...(Object.keys(names).length ? { cldr: names } : {}), ...byHand }, null, 2)}\n`;
    if (after === before) continue;
    writeFileSync(file, after);
    changed.push(`${language}.json`);
  }
  return changed;
}

function namesIn(language: string): Record<string, string> {
  const names = read(language, 'territories');
  return Object.fromEntries(territories.flatMap(([subject, key]) => (names[key] ? [[subject, names[key]]] : [])));
}

function read(language: string, what: 'languages' | 'territories'): Record<string, string> {
  const file = join(cldr, language, `${what}.json`);
  if (!existsSync(file)) return {};
  const content = JSON.parse(readFileSync(file, 'utf8')) as {
    main: Record<string, { localeDisplayNames: Record<string, Record<string, string>> }>;
  };
  return content.main[language]?.localeDisplayNames[what] ?? {};
}

/** Names of the world's languages and territories in all of CLDR's languages, except those that we look for. */
export function sampleText(): string {
  const words = new Set<string>();
  for (const language of readdirSync(cldr).toSorted()) {
    for (const what of ['languages', 'territories'] as const) {
      for (const [key, name] of Object.entries(read(language, what))) if (!ownKeys.has(key.slice(0, 3))) words.add(name);
    }
  }
  return [...words].join('\n');
}
