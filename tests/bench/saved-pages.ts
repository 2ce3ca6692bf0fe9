// Pages that somebody has saved, made fit for measuring.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BenchPage } from './pages.ts';

/**
 * The pages of a folder.
 *
 * @throws Error if there are none
 */
export function savedPages(folder: string): BenchPage[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  if (files.length === 0) throw new Error(`There are no .html files in ${folder}.`);
  return files.toSorted().map((file) => ({
    name: basename(file, '.html'),
    html: alone(readFileSync(join(folder, file), 'utf8')),
  }));
}

/**
 * A page without what it loads: without network its scripts do something else than on the web, its frames show the
 * browser's own error pages, and its pictures' loading counts as the work of microtasks.
 */
function alone(html: string): string {
  return html
    .replaceAll(/<(script|iframe|frame|object|embed)\b[\s\S]*?<\/\1\s*>|<(?:frame|embed|link)\b[^>]*>/gi, '')
    .replaceAll(/<(?:img|source|video|audio|input)\b[^>]*>/gi, (tag) =>
      tag.replaceAll(/\s(?:src|srcset|poster)=(?:"[^"]*"|'[^']*'|[^\s>]*)/gi, ''),
    );
}
