// Hands the build the data without its texts, the keys of a file alone, and the texts of one language, so that a page
// gets no more than it needs.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { englishTexts, textKeys } from '../data/english.ts';
import type { Texts } from '../data/texts.ts';
import { withNoBreakSpaces } from './no-break-spaces.ts';

/**
 * Makes modules of `./facts.json?structure`, of `./subjects.json?keys` and of `./ru/texts.json?texts`, a file that English
 * does not have.
 */
export function texts(): Plugin {
  return {
    name: 'texts',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.json\?(structure|keys|texts)$/ },
      handler(source, importer) {
        const [path = '', kind] = source.split('?');
        const file = resolve(importer === undefined ? '.' : dirname(importer), path);
        // Without the ending, Vite does not take the code for JSON.
        return `\0${kind}:${file.replace(/\.json$/, '')}`;
      },
    },
    load: {
      filter: { id: /^\0(structure|keys|texts):/ },
      handler(id) {
        const [kind, path = ''] = id.slice(1).split(':');
        const file = `${path}.json`;
        if (existsSync(file)) this.addWatchFile(file);
        return { code: `export default ${JSON.stringify(contentOf(file, kind))};`, moduleType: 'js' };
      },
    },
  };
}

/** The texts of a language, complete with English ones where it has none. */
export function textsIn(lang: string): Texts {
  const english = englishTexts();
  const own = lang === 'en' ? english : translatedTexts(lang);
  const set = Object.entries(own).map(([key, text]) => [key, withNoBreakSpaces(text, lang)]);
  return {
    lang,
    byKey: { ...english, ...Object.fromEntries(set) },
    inEnglish: Object.keys(english).filter((key) => !Object.hasOwn(own, key)),
  };
}

/** What a language has translated; nothing for one that has no file yet. */
export function translatedTexts(lang: string): Record<string, string> {
  const file = join(import.meta.dirname, '../locales', lang, 'texts.json');
  if (!existsSync(file)) return {};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by tools/translations.ts
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

function contentOf(file: string, kind: string | undefined): unknown {
  if (kind === 'texts') return textsIn(basename(dirname(file)));
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return kind === 'keys' ? Object.keys(Object(content)) : withoutTexts(content);
}

function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !textKeys.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutTexts(inner)]));
}
