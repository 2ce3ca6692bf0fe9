// Reads a page's text, block by block in reading order, and keeps the marks equal to what it finds.
// Written as generators: each `yield` is a place where the work may be put off, see slices.ts.
import type { FindMentions, MentionKind } from '../spotting/index.ts';
import { mayMention } from '../spotting/prefilter.ts';
import { continuesRun, isInsideUnread, isLarge, isUnreadByName } from './elements.ts';
import type { Marks } from './marks.ts';
import { runAround, runsBetween, runsIn } from './runs.ts';
import { textOf } from './prose.ts';
import { breaksOf } from './seams.ts';
import type { TextRun } from './text-run.ts';

/** Text longer than this is looked through in parts, in UTF-16 units. */
const PART = 1 << 17;
/** No name is longer than this, so parts that overlap by it miss none. */
const OVERLAP = 128;

export interface ReaderOptions {
  readonly marks: Marks;
  readonly kinds: ReadonlySet<MentionKind>;
  /** Absent until a page that may have mentions has brought it: most pages never need it. */
  readonly findMentions: FindMentions | undefined;
  /** There may be a mention, and nothing yet to find it with. */
  readonly onHit: () => void;
}

export class Reader {
  readonly #marks: Marks;
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#marks = options.marks;
    this.#options = options;
  }

  /** Reads everything below `root`, in its own document or shadow tree. */
  *read(root: Element | ShadowRoot): Generator<void, void> {
    if (root instanceof Element && isUnreadByName(root)) return;
    if (!isLarge(root)) {
      yield* this.#readUnit(root);
      return;
    }
    if (isInsideUnread(root)) return;
    let line: Node | undefined;
    let text = '';
    let child = root.firstChild;
    while (child) {
      if (continuesRun(child)) {
        line ??= child;
        if (!(child instanceof Comment)) text += textOf(child);
      } else {
        yield* this.#readLine(line, child, text);
        line = undefined;
        text = '';
        if (child instanceof Element) yield* this.read(child);
      }
      yield;
      // What the page moves while the work rests comes back as a change; go on with what is still in place.
      child = child.parentNode === root ? child.nextSibling : null;
    }
    yield* this.#readLine(line, null, text);
  }

  /** Reads again the run that a text node or an inline element stands in. */
  *readAround(node: Node): Generator<void, void> {
    // A run holds no empty texts, so it would not find what was marked in one that was emptied.
    if (node instanceof Text && node.length === 0) this.#marks.clear([node]);
    for (const run of runAround(node)) {
      if (!run) yield;
      else if (this.#mayMention(run.text) && isInsideUnread(node)) this.#marks.replace(run, []);
      else this.#markRun(run);
    }
  }

  /** Takes the marks off everything below `root`. */
  clear(root: Node): void {
    if (this.#marks.size === 0) return;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (node instanceof Text) nodes.push(node);
    this.#marks.clear(nodes);
  }

  /** Reads siblings that form a line, with the blocks that their inline elements may hold. */
  *#readLine(first: Node | undefined, stop: Node | null, text: string): Generator<void, void> {
    if (first && this.#mayMention(text)) yield* this.#mark(runsBetween(first, stop, this.#isWorthReading));
  }

  *#readUnit(root: Element | ShadowRoot): Generator<void, void> {
    if (!(yield* this.#mayMentionInParts(textOf(root)))) return;
    if (isInsideUnread(root)) this.clear(root);
    else yield* this.#mark(runsIn(root, this.#isWorthReading));
  }

  *#mark(runs: Iterable<TextRun | undefined>): Generator<void, void> {
    for (const run of runs) {
      if (run) this.#markRun(run);
      else yield;
    }
  }

  #markRun(run: TextRun): void {
    if (!this.#mayMention(run.text)) {
      this.#marks.replace(run, []);
      return;
    }
    const { findMentions, kinds, onHit } = this.#options;
    if (!findMentions) {
      onHit();
      return;
    }
    const mentions = findMentions(run.text, { kinds });
    const breaks = breaksOf(run, mentions);
    if (breaks.size > 0) for (const part of run.splitAt(breaks)) this.#markRun(part);
    else this.#marks.replace(run, mentions);
  }

  #mayMention(text: string): boolean {
    return mayMention(text, this.#options);
  }

  readonly #isWorthReading = (block: Element): boolean => this.#mayMention(textOf(block));

  /** Looks through text of any length, with pauses. */
  *#mayMentionInParts(text: string): Generator<void, boolean> {
    if (text.length <= PART) return this.#mayMention(text);
    for (let from = 0; from < text.length; from += PART) {
      if (this.#mayMention(text.slice(from, from + PART + OVERLAP))) return true;
      yield;
    }
    return false;
  }
}
