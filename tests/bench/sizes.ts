// What the scripts that a page gets weigh.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Sizes {
  /** The script that every page loads, in bytes after gzip. */
  readonly content: number;
  /** The script that follows where there may be a mention: reading, asking, marks. */
  readonly controller: number;
  /** The script that follows where there is one, once somebody points at the page. */
  readonly card: number;
  /** What it says, in the language that takes the most; a page is given one. */
  readonly words: number;
}

/** The sizes in a built extension. */
export function scriptSizes(extension: string): Sizes {
  const size = (file: string): number => gzipSync(readFileSync(join(extension, file)), { level: 9 }).length;
  return {
    content: size('content-script.js'),
    controller: size('controller-script.js'),
    card: size('card-script.js'),
    words: Math.max(
      ...readdirSync(extension)
        .filter((file) => /^words-.*\.js$/.test(file))
        .map(size),
    ),
  };
}
