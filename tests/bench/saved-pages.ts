// Pages that somebody has saved, made fit for measuring.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BenchPage, TextSource } from './pages.ts';

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

/** Large pages out of the paragraphs of saved ones, as those came from the web but for what stood in their tags. */
export class SavedParagraphs implements TextSource {
  readonly #paragraphs: readonly string[];
  readonly #mention: () => string;
  readonly #mentionEvery: number;
  #next = 0;

  /**
   * @param mention gives a sentence with a mention
   * @param mentionEvery it stands at the end of every so many paragraphs; 0 for none
   * @throws Error if the pages have no paragraphs
   */
  constructor(pages: readonly BenchPage[], mention: () => string, mentionEvery: number) {
    this.#paragraphs = [...new Set(pages.flatMap(({ html }) => paragraphsOf(html)))];
    if (this.#paragraphs.length === 0) throw new Error('The saved pages have no paragraphs.');
    this.#mention = mention;
    this.#mentionEvery = mentionEvery;
  }

  paragraph(): string {
    const index = this.#next++;
    const inner = this.#paragraphs[index % this.#paragraphs.length] ?? '';
    const isMarked = this.#mentionEvery > 0 && index % this.#mentionEvery === 0;
    return `<p>${inner}${isMarked ? ` ${this.#mention()}` : ''}</p>`;
  }

  article(length: number): string {
    const parts: string[] = [];
    for (let sum = 0; sum < length; sum += parts.at(-1)?.length ?? 0) parts.push(this.paragraph());
    return parts.join('\n');
  }
}

/** Shorter ones are captions and buttons. */
const LEAST_LENGTH = 60;

function paragraphsOf(html: string): string[] {
  return [...html.matchAll(/<p(?=[\s>])[^>]*>([\s\S]*?)<\/p\s*>/gi)]
    .map(([, inner = '']) => withPlainTags(inner))
    .filter((inner) => inner.replaceAll(/<[^>]*>/g, '').trim().length > LEAST_LENGTH);
}

/** With links and stress alone, without their attributes. */
function withPlainTags(inner: string): string {
  return inner
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi, (_, slash: string, name: string) =>
      /^(?:a|b|em|i|strong)$/i.test(name) ? `<${slash}${name}>` : '',
    );
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
