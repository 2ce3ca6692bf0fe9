// Has the scripts for pages written in ASCII. V8 keeps a script's source as long as the script: at one byte a letter, or
// at two where a single one is beyond Latin-1; of the card's 107 KB three were. A page pays for every one anew.
import type { Plugin } from 'vite';
import { isForPages } from './page-scripts.ts';

export function asciiScripts(): Plugin {
  return {
    name: 'ascii-scripts',
    apply: 'build',
    generateBundle: {
      // Behind all that writes code.
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && isForPages(chunk.fileName)) chunk.code = inAscii(chunk.code);
      },
    },
  };
}

/**
 * The code with escapes for all other letters, which stand in strings and patterns alone: our names are English.
 *
 * @throws Error where such a letter is escaped itself, which would escape the escape
 */
export function inAscii(code: string): string {
  const escaped = /(?<!\\)(?:\\\\)*\\[\u0080-\uFFFF]/.exec(code);
  if (escaped) throw new Error(`There is a backslash before a letter beyond ASCII at ${escaped.index}.`);
  return code.replaceAll(
    /[\u0080-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
