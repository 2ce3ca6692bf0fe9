// Keeps the marks of one document: reads it, follows its changes, and acts on settings at once.
import { leaderCores } from '../../spotting/leader-cores.ts';
import type { MentionKind, SubjectId } from '../../spotting/index.ts';
import type { HitsIn } from '../../spotting/prefilter.ts';
import { isLongDocument } from '../text/elements.ts';
import { type Density, selectionFor } from './density.ts';
import { type Mark, Marks } from './marks.ts';
import { installedMarkStyle, MarkStyles, type MarkStyle, markRules } from './mark-style.ts';
import { isShadowRoot } from '../text/node-kinds.ts';
import type { PageReading, PageVisitor } from '../text/page-reading.ts';
import { Reader } from './reader.ts';
import { findPartsInWindow } from '../text/window-parts.ts';

/** While a long page is read, marks appear at most this often: each time the whole page is painted again. */
const PAINT_EVERY_MS = 500;
/** How long after the page took something out the marks on it are dropped. */
const SWEEP_AFTER_MS = 1_000;
/** So many marks are looked through at once. */
const FEW = 500;

export interface MarkingOptions {
  readonly kinds: ReadonlySet<MentionKind>;
  readonly style: MarkStyle;
  readonly density: Density;
}

export interface PageMarksSetup extends MarkingOptions {
  /** Ids of all subjects. */
  readonly subjects: readonly SubjectId[];
  /** The first look: the look-out's, as its patterns need not be there twice. */
  readonly hitsIn: HitsIn;
  /** Under way already, where a look-out has begun it. */
  readonly reading: PageReading;
  /** Ends everything and leaves the page as it was. */
  readonly signal: AbortSignal;
  /** The marks have changed. */
  readonly onChange: () => void;
  /** The page has emptied its document, which takes all listeners off it. */
  readonly onNewDocument: () => void;
  /** Another copy of the extension marks this page. */
  readonly onRival: () => void;
}

export class PageMarks {
  readonly #setup: PageMarksSetup;
  #options: MarkingOptions;
  readonly #marks: Marks;
  readonly #styles = new MarkStyles();
  #painted = 0;
  #sweeping: ReturnType<typeof setTimeout> | undefined;

  constructor(setup: PageMarksSetup) {
    this.#setup = setup;
    this.#options = setup;
    this.#marks = new Marks(setup.subjects, {
      onRival: setup.onRival,
      onChange: () => {
        this.#adoptStyle();
        setup.onChange();
      },
    });
    setup.signal.addEventListener('abort', () => this.#end());
  }

  /** Every mark in reading order. */
  inOrder(): Mark[] {
    return this.#marks.inOrder();
  }

  get marks(): Marks {
    return this.#marks;
  }

  /** Whether the page has been read to its end. */
  get isRead(): boolean {
    return this.#setup.reading.isRead;
  }

  /** Reads the page, or what of it has not been read yet. To be called once the page can be seen. */
  start(): void {
    this.#marks.replaceLeftovers();
    this.#applyStyle();
    const selection = selectionFor(this.#options.density);
    if (selection) this.#marks.select(selection);
    const { reading } = this.#setup;
    reading.visitWith(this.#visitor());
    // A look-out knows nothing of capitals and leaders.
    if (this.#options.kinds.has('leader')) reading.readAll();
    reading.start();
    this.#readWindowFirst();
  }

  /** Changes what is marked and how, at once. */
  update(options: MarkingOptions): void {
    const old = this.#options;
    this.#options = options;
    if (options.style !== old.style) this.#applyStyle();
    if (options.density !== old.density) this.#marks.select(selectionFor(options.density));
    if (!isSameSet(options.kinds, old.kinds)) {
      this.#marks.clearAll();
      const { reading } = this.#setup;
      reading.visitWith(this.#visitor());
      reading.readAll();
    }
  }

  /** Reads an element's shadow tree if it is new: a page may attach one at any time. */
  readShadowOf(element: Element): void {
    this.#setup.reading.readShadowOf(element);
  }

  /** Of a page that takes long, what stands in the window comes first. */
  #readWindowFirst(): void {
    const { reading, signal } = this.#setup;
    const readFirst = (parts: readonly Element[]): void => {
      if (!reading.isRead) reading.readFirst(parts);
    };
    // In a task of its own: to look for them takes as long as a slice of reading.
    if (isLongDocument()) setTimeout(() => findPartsInWindow(readFirst, signal));
  }

  #visitor(): PageVisitor {
    const { kinds } = this.#options;
    const { hitsIn } = this.#setup;
    const further = kinds.has('leader') ? leaderCores : undefined;
    const reader = new Reader({ marks: this.#marks, kinds, find: (text) => hitsIn(text, further) });
    return {
      find: (text) => reader.find(text),
      line: (places, line) => reader.line(places, line),
      around: (node) => reader.around(node),
      again: () => reader.again(),
      onChanged: (roots) => reader.onChanged(roots),
      onPause: (isDone) => this.#paint(isDone),
      onRead: () => this.#marks.sweep(),
      onRemoved: () => this.#sweepSoon(),
      onNewDocument: this.#setup.onNewDocument,
    };
  }

  #paint(isDone: boolean): void {
    const now = performance.now();
    if (!isDone && now - this.#painted < PAINT_EVERY_MS) return;
    this.#painted = now;
    // What replaces its text often would have a mark for each text that it had within the second.
    if (isDone && this.#sweeping !== undefined && this.#marks.size <= FEW) this.#marks.sweep();
    else this.#marks.paint();
  }

  #sweepSoon(): void {
    if (this.#marks.size === 0) return;
    this.#sweeping ??= setTimeout(() => {
      this.#sweeping = undefined;
      this.#marks.sweep();
      this.#setup.reading.forgetLostRoots();
    }, SWEEP_AFTER_MS);
  }

  #applyStyle(): void {
    const { style } = this.#options;
    this.#styles.set(markRules(style, this.#setup.subjects));
    if (this.#marks.size > 0) this.#adoptStyle();
  }

  /** Gives our style to what has marks and does not have it from the browser's own sheet of the installed style. */
  #adoptStyle(): void {
    if (this.#options.style !== installedMarkStyle && this.#marks.size > 0) this.#styles.adopt(document);
    if (!this.#setup.reading.hasShadows) return;
    // Chromium paints a shadow tree's highlights by the document's rules, Firefox 153 only by the tree's own.
    for (const { range } of this.#marks.all()) {
      const root = range.startContainer.getRootNode();
      if (isShadowRoot(root)) this.#styles.adopt(root);
    }
  }

  #end(): void {
    this.#setup.reading.stop();
    clearTimeout(this.#sweeping);
    this.#marks.clearAll();
    this.#styles.remove();
  }
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
