// Reads the lines of a page in which something may be named, and keeps the marks equal to what it finds.
// Written as generators: each `yield` is a place where the work may be put off, see slices.ts.
import { type MentionKind, mentionsAt } from '../../spotting/mentions.ts';
import { isInsideUnread, isPassedOver, isUnread } from '../text/elements.ts';
import { isInPlace, type Line, lineAround } from '../text/lines.ts';
import type { Marks } from './marks.ts';
import { isText } from '../text/node-kinds.ts';
import type { LinePlaces, PageVisitor } from '../text/page-reading.ts';
import { runsOf } from '../text/runs.ts';
import { breaksOf } from '../text/seams.ts';
import type { Work } from '../text/slices.ts';
import type { TextRun } from '../text/text-run.ts';

export interface ReaderOptions {
  readonly marks: Marks;
  readonly kinds: ReadonlySet<MentionKind>;
  /** Where in a text there may be a mention, in ascending order. */
  readonly find: (text: string) => readonly number[];
}

export class Reader implements Pick<PageVisitor, 'find' | 'line' | 'around' | 'again' | 'onChanged'> {
  readonly #marks: Marks;
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#marks = options.marks;
    this.#options = options;
  }

  find(text: string): readonly number[] {
    return this.#options.find(text);
  }

  *line(places: LinePlaces, known?: Line): Work {
    const [{ node }] = places;
    // What has left the page before it was its turn would keep its marks for good.
    if (!node.isConnected) return;
    for (const run of runsOf(known && isInPlace(known) ? known : lineAround(node))) {
      if (run) this.#markRun(run, hitsAt(places, run));
      yield;
    }
  }

  *around(node: Node): Work {
    if (!node.isConnected) return;
    // A run holds no empty texts, so it would not find what was marked in one that was emptied.
    if (isText(node) && node.length === 0) this.#marks.clear([node]);
    let isLeftAlone: boolean | undefined;
    for (const run of runsOf(lineAround(node))) {
      const hits = run ? this.find(run.text) : [];
      if (hits.length > 0) isLeftAlone ??= isInsideUnread(node);
      if (run) this.#markRun(run, isLeftAlone ? [] : hits);
      yield;
    }
  }

  *again(): Work {
    const marked = new Set(Array.from(this.#marks.all(), ({ nodes }) => nodes[0]));
    for (const node of marked) if (node) yield* this.around(node);
  }

  /** Takes the marks off everything below those elements that are left alone from now on. */
  onChanged(roots: readonly Element[]): void {
    if (this.#marks.size === 0) return;
    // A feed adds many at a time to one place.
    const unreadParents = new Map<Node | null, boolean>();
    for (const root of roots) {
      const parent = root.parentNode;
      const isInside = unreadParents.get(parent) ?? (parent !== null && isInsideUnread(parent));
      unreadParents.set(parent, isInside);
      if (isInside || isUnread(root) || isPassedOver(root)) this.#clearBelow(root);
    }
  }

  #clearBelow(root: Element): void {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) if (isText(node)) nodes.push(node);
    this.#marks.clear(nodes);
  }

  /** @param hits indexes in the run's text where something may be named */
  #markRun(run: TextRun, hits: readonly number[]): void {
    if (hits.length === 0) {
      this.#marks.replace(run, []);
      return;
    }
    const { kinds } = this.#options;
    const mentions = mentionsAt(run.text, hits, { kinds, lang: () => languageOf(run) });
    const breaks = breaksOf(run, mentions);
    if (breaks.size > 0) for (const part of run.splitAt(breaks)) this.#markRun(part, this.find(part.text));
    else this.#marks.replace(run, mentions);
  }
}

/** Where in the run these places are, ascending. They come twice from a part of the page that changed within another. */
function hitsAt(places: LinePlaces, run: TextRun): number[] {
  const hits = places.map((place) => run.indexOf(place)).filter((index) => index !== undefined);
  return [...new Set(hits)].toSorted((a, b) => a - b);
}

/** What the page says of the language, which settles words that mean something else in others. */
function languageOf(run: TextRun): string | undefined {
  return run.startAt(0).node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? undefined;
}
