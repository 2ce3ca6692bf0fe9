// Takes the countries' and the region's names from Unicode's CLDR into data/names, and sample text of all languages.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import type { SubjectId } from '../../data/subjects.ts';
import { checkNames, namesFolder, type LanguageNames } from './schema.ts';

const require = createRequire(import.meta.url);
const cldr = join(dirname(require.resolve('cldr-localenames-full/package.json')), 'main');
const territories: [SubjectId, string][] = [
  ['kz', 'KZ'],
  ['kg', 'KG'],
  ['tj', 'TJ'],
  ['tm', 'TM'],
  ['uz', 'UZ'],
  ['central-asia', '143'],
];
const ownKeys = new Set([
  ...territories.map(([, key]) => key),
  'kk',
  'ky',
  'tg',
  'tk',
  'uz',
  'kaa',
  'crh',
  'ug',
]);

/**
 * Writes CLDR's names into the files of data/names under `cldr`, and touches nothing else there. Makes a file for
 * each language of `added`. Returns the names of the files that changed.
 */
export function updateFromCldr(added: readonly string[] = []): string[] {
  const changed: string[] = [];
  const present = readdirSync(namesFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5));
  const english = read('en', 'languages');
  for (const language of [...new Set([...present, ...added])].toSorted()) {
    const file = join(namesFolder, `${language}.json`);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const old: LanguageNames = before
      ? checkNames(`${language}.json`, JSON.parse(before))
      : { language: english[language] ?? language };
    const { $schema: _schema, language: name, cldr: _cldr, ...byHand } = old;
    const names = namesIn(language);
    const after = namesSource({
      $schema: './schema/language.json',
      language: name,
      ...(Object.keys(names).length ? { cldr: names } : {}),
      ...byHand,
    });
    if (after === before) continue;
    writeFileSync(file, after);
    changed.push(`${language}.json`);
  }
  return changed;
}

/** A names file's text: short lists on one line, so that a language is seen at a glance. */
export function namesSource(names: LanguageNames): string {
  const text = JSON.stringify(names, sortEntries, 2);
  return `${text.replaceAll(/\[\n\s+"[^[\]{}]*?"\n\s+\]/g, oneLine)}\n`;
}

/** Entries in order and once each; the order of endings and rules has a meaning. */
function sortEntries(key: string, value: unknown): unknown {
  const isEntries =
    /^(?:kz|kg|tj|tm|uz|central-asia|csto|capital|in 2022|today|notFromCldr)$/.test(key) &&
    Array.isArray(value);
  return isEntries ? [...new Set(value.map(String))].toSorted() : value;
}

function oneLine(list: string): string {
  const joined = list.replaceAll(/\n\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');
  return joined.length <= 110 ? joined : list;
}

function namesIn(language: string): Record<string, string> {
  const names = read(language, 'territories');
  return Object.fromEntries(
    territories.flatMap(([subject, key]) => (names[key] ? [[subject, names[key]]] : [])),
  );
}

function read(language: string, what: 'languages' | 'territories'): Record<string, string> {
  const file = join(cldr, language, `${what}.json`);
  if (!existsSync(file)) return {};
  const content = v.parse(cldrFile, JSON.parse(readFileSync(file, 'utf8')));
  return content.main[language]?.localeDisplayNames[what] ?? {};
}

const cldrFile = v.object({
  main: v.record(
    v.string(),
    v.object({ localeDisplayNames: v.record(v.string(), v.record(v.string(), v.string())) }),
  ),
});

/** Names of the world's languages and territories in all of CLDR's languages, except those that we look for. */
export function sampleText(): string {
  const words = new Set<string>();
  for (const language of readdirSync(cldr)
    .filter((name) => /^[a-z]+(?:-[A-Z][a-z]+)?$/.test(name))
    .toSorted()) {
    for (const what of ['languages', 'territories'] as const) {
      for (const [key, name] of Object.entries(read(language, what)))
        if (!ownKeys.has(key.slice(0, 3))) words.add(name);
    }
  }
  return [...words].join('\n');
}
