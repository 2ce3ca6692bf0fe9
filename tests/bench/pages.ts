// The pages that peers are measured on: articles, very long ones, and pages that never rest.
import { findMentions } from '../../spotting/index.ts';
import { madeArticles, madePage } from './articles.ts';
import { SavedParagraphs, savedPages } from './saved-pages.ts';
import { TextMaker } from './text.ts';

/** A row of the table: its figure is the median of its pages'. */
export interface Group {
  readonly name: string;
  readonly pages: readonly BenchPage[];
  /** Peers that take minutes are left out. */
  readonly isHuge: boolean;
}

export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

/** What large pages are made of. */
export interface TextSource {
  /** The next paragraph, as HTML. */
  paragraph(): string;
  /** Paragraphs, at least so many characters of HTML. */
  article(length: number): string;
}

type Makes = (seed: number, mentionEvery: number) => TextSource;

/** A mention stands in each 16th sentence or, in saved pages, each eighth paragraph: about a thousand of them in 2 MB. */
const MENTION_EVERY = 16;
const PARAGRAPHS_WITHOUT = 8;

/**
 * All rows: those of pages without a mention, each followed by that of the same pages with some.
 *
 * @param folder of saved pages, of whose paragraphs large pages are made too; without it all text is made
 */
export function groups(folder?: string): Group[] {
  const saved = folder === undefined ? undefined : savedPages(folder);
  const [name, articles] = saved ? ['saved pages', saved] : ['made articles', madeArticles()];
  const make: Makes = saved ? savedText(saved) : (seed, mentionEvery) => new TextMaker(seed, mentionEvery);
  return [
    { name, pages: articles.filter(({ html }) => !hasMentions(html)), isHuge: false },
    { name: `${name}, with mentions`, pages: articles.map(withMentions), isHuge: false },
    ...pair('2 MB of text', (every) => madePage(make(2, every).article(2 << 20))),
    ...pair('10 MB of text', (every) => madePage(make(10, every).article(10 << 20)), true),
    ...pair('200 paragraphs appended every 100 ms', (every) => appending(make(3, every))),
    ...pair('a text node rewritten 60 times a second', (every) => rewriting(make(4, 0), every > 0)),
  ];
}

/** Those of the pages' paragraphs that have no mention of their own. */
function savedText(pages: readonly BenchPage[]): Makes {
  const calm = pages.filter(({ html }) => !hasMentions(html));
  return (seed, mentionEvery) => {
    const text = new TextMaker(seed, 1);
    return new SavedParagraphs(calm, () => text.sentence(), mentionEvery > 0 ? PARAGRAPHS_WITHOUT : 0);
  };
}

function pair(name: string, make: (mentionEvery: number) => string, isHuge = false): Group[] {
  const without = { name, html: make(0) };
  const withSome = { name: `${name}, with mentions`, html: make(MENTION_EVERY) };
  return [without, withSome].map((page) => ({ name: page.name, pages: [page], isHuge }));
}

/** Puts a mention behind each tenth paragraph, or at the page's end. */
function withMentions({ name, html }: BenchPage): BenchPage {
  const text = new TextMaker(7, 1);
  const paragraph = (): string => `<p>${text.sentence()}</p>`;
  let count = 0;
  const added = html.replaceAll('</p>', () => (count++ % 10 === 0 ? `</p>${paragraph()}` : '</p>'));
  return { name, html: count > 0 ? added : html.replace(/<\/body>|$/i, (end) => `${paragraph()}${end}`) };
}

function hasMentions(html: string): boolean {
  const text = html
    .replaceAll(/<style\b[\s\S]*?<\/style\s*>|<!--[\s\S]*?-->/gi, '')
    .replaceAll(/<[^>]*>/g, '\n');
  return findMentions(text).length > 0;
}

function appending(text: TextSource): string {
  const paragraphs = Array.from({ length: 200 }, () => text.paragraph()).join('');
  return madePage(`<main></main><template>${paragraphs}</template><script>
    const { content } = document.querySelector('template');
    let times = 0;
    const timer = setInterval(() => {
      document.querySelector('main').append(content.cloneNode(true));
      if (++times === 30) clearInterval(timer);
    }, 100);
  </script>`);
}

function rewriting(text: TextSource, hasMention: boolean): string {
  const place = hasMention ? 'In Kazakhstan' : 'Over there';
  return madePage(`${text.article(4096)}<p id="clock"> </p><script>
    const { firstChild } = document.querySelector('#clock');
    let times = 0;
    const timer = setInterval(() => {
      firstChild.data = '${place} it is ' + ++times + ' sixtieths of a second later than before.';
      if (times === 300) clearInterval(timer);
    }, 1000 / 60);
  </script>`);
}
