// Compiles the interface's words when the extension is built: ICU messages in, plain functions and their types out.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import { parse, type Token } from '@messageformat/parser';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { withNoBreakSpaces } from './no-break-spaces.ts';

/** ICU messages by key. */
type Words = Readonly<Record<string, string>>;

/** Makes `import('./en/card.json?messages')` a module of functions in that folder's language, complete with English. */
export function messages(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.json\?messages$/ },
      async handler(source, importer) {
        const file = await this.resolve(source.replace('?messages', ''), importer);
        // Without the ending, Vite does not take the compiled functions for JSON.
        return file && `\0messages:${file.id.replace(/\.json$/, '')}`;
      },
    },
    load: {
      filter: { id: /^\0messages:/ },
      handler(id) {
        const file = `${id.slice('\0messages:'.length)}.json`;
        this.addWatchFile(file);
        const english = readWords(join(englishFolder, basename(file)));
        const language = basename(dirname(file));
        const set = Object.entries(readWords(file)).map(([key, words]) => [
          key,
          withNoBreakSpaces(words, language),
        ]);
        try {
          return { code: compileMessages(Object.fromEntries(set), language, english), moduleType: 'js' };
        } catch (error) {
          throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
          });
        }
      },
    },
  };
}

/**
 * An ES module whose default export has one function for each message.
 * @param language A BCP 47 tag, which decides the plural rules and how numbers look
 * @param english The messages that the code calls
 * @throws On what is not ICU, on a plural form that the language does not have, and on a message or an argument
 * that is not in English
 */
export function compileMessages(words: Words, language: string, english: Words = words): string {
  for (const [key, message] of Object.entries(words)) {
    const original = english[key];
    if (original === undefined) throw new Error(`there is no message "${key}" in English`);
    const known = argumentsOf(key, original, 'en');
    const unknown = [...argumentsOf(key, message, language).keys()].find((name) => !known.has(name));
    if (unknown !== undefined)
      throw new Error(`"${key}" has {${unknown}}, which it does not have in English`);
  }
  const missing = Object.entries(english).filter(([key]) => !Object.hasOwn(words, key));
  if (missing.length === 0) return compileModule(new MessageFormat(language, { strict: true }), { ...words });
  // A message that the language does not have yet is shown in English, by English rules.
  return compileModule(new MessageFormat([language, 'en'], { strict: true }), {
    [language]: { ...words },
    en: Object.fromEntries(missing),
  })
    .replace('export default {', 'const byLanguage = {')
    .concat(`;\nexport default { ...byLanguage.en, ...byLanguage[${JSON.stringify(language)}] };\n`);
}

/** Types for the English messages: an interface such as `CardMessages` for each file. */
export function messageTypes(): string {
  const files = readdirSync(englishFolder).filter((name) => name.endsWith('.json'));
  return files.map((name) => interfaceOf(name, readWords(join(englishFolder, name)))).join('\n');
}

const englishFolder = join(import.meta.dirname, '../locales/en');

function readWords(file: string): Words {
  const words = v.record(v.string(), v.string(`${file}: a message is not a text`));
  return v.parse(words, JSON.parse(readFileSync(file, 'utf8')));
}

function interfaceOf(fileName: string, words: Words): string {
  const name = fileName.replace(/^./, (first) => first.toUpperCase()).replace('.json', 'Messages');
  const members = Object.entries(words).map(([key, message]) => {
    const types = [...argumentsOf(key, message, 'en')].map(([argument, type]) => `${argument}: ${type}`);
    return `  readonly ${key}: (${types.length > 0 ? `values: { ${types.join('; ')} }` : ''}) => string;`;
  });
  return `interface ${name} {\n${members.join('\n')}\n}\n`;
}

/** A message's arguments, each with its TypeScript type. */
function argumentsOf(key: string, message: string, language: string): Map<string, string> {
  const types = new Map<string, string>();
  try {
    collectArguments(parse(message, { ...pluralForms(language), strict: true }), types);
  } catch (error) {
    throw new Error(`"${key}": ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return types;
}

function pluralForms(language: string) {
  const forms = (type: Intl.PluralRuleType) =>
    new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
  return { cardinal: forms('cardinal'), ordinal: forms('ordinal') };
}

function collectArguments(tokens: readonly Token[], types: Map<string, string>): void {
  for (const token of tokens) {
    if (token.type === 'argument') types.set(token.arg, types.get(token.arg) ?? 'string');
    if (token.type === 'function') types.set(token.arg, 'number');
    if (token.type !== 'plural' && token.type !== 'selectordinal' && token.type !== 'select') continue;
    const choices = token.cases.map(({ key }) => `'${key}'`).join(' | ');
    types.set(token.arg, token.type === 'select' ? choices : 'number');
    for (const { tokens: inner } of token.cases) collectArguments(inner, types);
  }
}
