// The pages that peers are measured on: articles, very long ones, and pages that never rest.
import { findMentions } from '../../spotting/index.ts';
import { madeArticles, madePage } from './articles.ts';
import { savedPages } from './saved-pages.ts';
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

/** A mention stands in each 16th sentence: about a thousand of them in 2 MB. */
const MENTION_EVERY = 16;

/**
 * All rows: those of pages without a mention, each followed by that of the same pages with some.
 *
 * @param folder of saved pages; without it articles are made
 */
export function groups(folder?: string): Group[] {
  const [name, articles] =
    folder === undefined ? ['made articles', madeArticles()] : ['saved pages', savedPages(folder)];
  return [
    { name, pages: articles.filter(({ html }) => !hasMentions(html)), isHuge: false },
    { name: `${name}, with mentions`, pages: articles.map(withMentions), isHuge: false },
    ...pair('2 MB of text', (every) => madePage(new TextMaker(2, every).article(2 << 20))),
    ...pair('10 MB of text', (every) => madePage(new TextMaker(10, every).article(10 << 20)), true),
    ...pair('200 paragraphs appended every 100 ms', appending),
    ...pair('a text node rewritten 60 times a second', rewriting),
  ];
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

function appending(mentionEvery: number): string {
  const text = new TextMaker(3, mentionEvery);
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

function rewriting(mentionEvery: number): string {
  const text = new TextMaker(4);
  const place = mentionEvery > 0 ? 'In Kazakhstan' : 'Over there';
  return madePage(`${text.article(4096)}<p id="clock"> </p><script>
    const { firstChild } = document.querySelector('#clock');
    let times = 0;
    const timer = setInterval(() => {
      firstChild.data = '${place} it is ' + ++times + ' sixtieths of a second later than before.';
      if (times === 300) clearInterval(timer);
    }, 1000 / 60);
  </script>`);
}
