// Builds a script and all that it imports into one, for documents that a test opens.
import { dirname, resolve } from 'node:path';
import { type Plugin, build } from 'vite';
import { messages } from '../../../tools/messages.ts';
import { texts } from '../../../tools/texts.ts';

/** What the build replaces. */
export const replaced = { 'import.meta.env.FIREFOX': 'navigator.userAgent.includes("Firefox")' };

/** Makes `./script.ts?built` a module with the text of a script, which declares `built`: what that file exports. */
export function builtScript(): Plugin {
  const built = new Map<string, Promise<string>>();
  return {
    name: 'built-script',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\?built$/ },
      handler(source, importer) {
        const file = resolve(importer === undefined ? '.' : dirname(importer), source.replace('?built', ''));
        // Without the ending, Vite does not take the text for a script of its own.
        return `\0built:${file.replace(/\.[jt]s$/, (ending) => `_${ending.slice(1)}`)}`;
      },
    },
    load: {
      filter: { id: /^\0built:/ },
      async handler(id) {
        const file = id.slice('\0built:'.length).replace(/_([jt]s)$/, '.$1');
        const text = built.get(file) ?? builtText(file);
        built.set(file, text);
        // Never called: what the script is made of has to be among what the test depends on, for --changed.
        const source = `export const source = () => import(${JSON.stringify(file)});`;
        return { code: `export default ${JSON.stringify(await text)};\n${source}`, moduleType: 'js' };
      },
    },
  };
}

async function builtText(entry: string): Promise<string> {
  const outcome = await build({
    configFile: false,
    logLevel: 'silent',
    // So that the extension tells of its errors.
    mode: 'development',
    plugins: [messages(), texts()],
    define: { ...replaced, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'built', fileName: 'built' },
    },
  });
  for (const part of [outcome].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : [])))
    if (part.type === 'chunk') return part.code;
  throw new Error(`Nothing was built of ${entry}.`);
}
