// Reads the text of a page's parts and keeps the marks equal to what it finds.
// Written as generators: each `yield` is a place where the work may be put off, see slices.ts.
import type { FindMentions, MentionKind } from '../spotting/index.ts';
import { mayMention } from '../spotting/may-mention.ts';
import { isInsideUnread } from './elements.ts';
import { findsIn } from './long-text.ts';
import type { Marks } from './marks.ts';
import { isText } from './node-kinds.ts';
import type { PageVisitor } from './page-reading.ts';
import { runAround, runsBetween, runsIn } from './runs.ts';
import { textOf } from './prose.ts';
import { breaksOf } from './seams.ts';
import type { Work } from './slices.ts';
import type { TextRun } from './text-run.ts';

/** A run longer than this may take some time, in UTF-16 units. */
const LONG = 200;

export interface ReaderOptions {
  readonly marks: Marks;
  readonly kinds: ReadonlySet<MentionKind>;
  readonly findMentions: FindMentions;
}

export class Reader implements Pick<PageVisitor, 'mayHold' | 'part' | 'line' | 'around'> {
  readonly #marks: Marks;
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#marks = options.marks;
    this.#options = options;
  }

  *part(root: Element | ShadowRoot): Work {
    if (!(yield* findsIn(textOf(root), this.mayHold))) return;
    if (isInsideUnread(root)) this.#clear(root);
    else yield* this.#mark(runsIn(root, this.#isWorthReading));
  }

  *line(first: Node, stop: Node | null, text: string): Work {
    if (this.mayHold(text)) yield* this.#mark(runsBetween(first, stop, this.#isWorthReading));
  }

  *around(node: Node): Work {
    // A run holds no empty texts, so it would not find what was marked in one that was emptied.
    if (isText(node) && node.length === 0) this.#marks.clear([node]);
    for (const run of runAround(node)) {
      if (!run) yield;
      else if (this.mayHold(run.text) && isInsideUnread(node)) this.#marks.replace(run, []);
      else this.#markRun(run);
    }
  }

  /** Takes the marks off everything below `root`. */
  #clear(root: Node): void {
    if (this.#marks.size === 0) return;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) if (isText(node)) nodes.push(node);
    this.#marks.clear(nodes);
  }

  *#mark(runs: Iterable<TextRun | undefined>): Work {
    for (const run of runs) {
      if (run) this.#markRun(run);
      if (!run || run.text.length > LONG) yield;
    }
  }

  #markRun(run: TextRun): void {
    if (!this.mayHold(run.text)) {
      this.#marks.replace(run, []);
      return;
    }
    const { findMentions, kinds } = this.#options;
    const mentions = findMentions(run.text, { kinds, ...languageOf(run) });
    const breaks = breaksOf(run, mentions);
    if (breaks.size > 0) for (const part of run.splitAt(breaks)) this.#markRun(part);
    else this.#marks.replace(run, mentions);
  }

  readonly mayHold = (text: string): boolean => mayMention(text, this.#options);

  /** What holds text alone is looked at as soon as it has become a run. */
  readonly #isWorthReading = (block: Element): boolean =>
    block.firstElementChild === null || this.mayHold(textOf(block));
}

/** What the page says of the language, which settles words that mean something else in others. */
function languageOf(run: TextRun): { lang?: string } {
  const lang = run.startAt(0).node.parentElement?.closest('[lang]')?.getAttribute('lang');
  return lang ? { lang } : {};
}
