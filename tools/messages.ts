// Compiles the interface's words when the extension is built: ICU messages in, plain functions and their types out.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import { parse, type Token } from '@messageformat/parser';
import * as v from 'valibot';
import type { Plugin } from 'vite';

/** Makes `import('./en/card.json?messages')` a module of functions in that folder's language. */
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
        return { code: compileMessages(readMessages(file), basename(dirname(file))), moduleType: 'js' };
      },
    },
  };
}

/**
 * An ES module whose default export has one function for each message.
 * @param words ICU messages by key
 * @param language A BCP 47 tag, which decides the plural rules and how numbers look
 * @throws On a message that is not ICU, or that uses a plural form which the language does not have
 */
export function compileMessages(words: Readonly<Record<string, string>>, language: string): string {
  return compileModule(new MessageFormat(language, { strict: true }), { ...words });
}

/** Types for the English messages: an interface such as `CardMessages` for each file in `locales/en`. */
export function messageTypes(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => interfaceOf(name, readMessages(join(folder, name)))).join('\n');
}

function readMessages(file: string): Record<string, string> {
  return v.parse(
    v.record(v.string(), v.string(`${file}: a message is not a text`)),
    JSON.parse(readFileSync(file, 'utf8')),
  );
}

function interfaceOf(fileName: string, words: Readonly<Record<string, string>>): string {
  const name = fileName.replace(/^./, (first) => first.toUpperCase()).replace('.json', 'Messages');
  const members = Object.entries(words).map(
    ([key, message]) => `  readonly ${key}: (${parametersOf(message)}) => string;`,
  );
  return `interface ${name} {\n${members.join('\n')}\n}\n`;
}

function parametersOf(message: string): string {
  const types = new Map<string, string>();
  collectArguments(parse(message), types);
  if (types.size === 0) return '';
  return `values: { ${[...types].map(([name, type]) => `${name}: ${type}`).join('; ')} }`;
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
