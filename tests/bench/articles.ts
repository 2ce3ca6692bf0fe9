// Pages like those of newspapers, made anew for each run, for who has no saved ones.
import type { BenchPage } from './pages.ts';
import { TextMaker } from './text.ts';

/** From a short note to a very long report, in kilobytes of text. */
const SIZES = [4, 12, 30, 80, 200, 500];

/** Articles with menus before and teasers after them, all without mentions. */
export function madeArticles(): BenchPage[] {
  return SIZES.map((size, index) => {
    const text = new TextMaker(100 + index);
    const many = (make: () => string): string => Array.from({ length: size * 2 }, make).join('');
    const menu = many(() => `<li><a href="/">${text.words(2)}</a></li>`);
    const teasers = many(
      () =>
        `<div class="teaser"><div><h3>${text.sentence()}</h3></div>` +
        `<div><span>${text.words(1)}</span><p>${text.sentence()}</p></div></div>`,
    );
    const body = `<nav><ul>${menu}</ul></nav><main>${text.article(size << 10)}</main>${teasers}`;
    return { name: `article of ${size} KB`, html: madePage(body) };
  });
}

/** A whole page around a body. */
export function madePage(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>${body}</body></html>`;
}
