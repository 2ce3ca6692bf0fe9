// Keeps the marks of one document: reads it, follows its changes, and acts on settings at once.
import type { FindMentions, MentionKind } from '../spotting/index.ts';
import { Changes } from './changes.ts';
import { type Density, selectionFor } from './density.ts';
import { HIGHLIGHT_PREFIX, type Mark, Marks } from './marks.ts';
import { installedMarkStyle, MarkStyles, type MarkStyle, markRules } from './mark-style.ts';
import { Reader } from './reader.ts';
import { shadowRootOf, shadowRootsIn } from './shadow-roots.ts';
import { Slices, type Work } from './slices.ts';

/** While a long page is read, marks appear at most this often: each time the whole page is painted again. */
const PAINT_EVERY_MS = 500;
/** How long after the page took something out the marks on it are dropped. */
const SWEEP_AFTER_MS = 1_000;
/** How long after elements were added the whole page is looked through for new shadow trees, and how often at most. */
const SHADOWS_AFTER_MS = 300;
const SHADOWS_EVERY_MS = 2_000;

export interface MarkingOptions {
  readonly kinds: ReadonlySet<MentionKind>;
  readonly style: MarkStyle;
  readonly density: Density;
}

export interface PageMarksSetup extends MarkingOptions {
  /** Ids of all subjects, for the style sheet. */
  readonly subjects: readonly string[];
  /** Absent where it is brought only after {@link onHit}; then given to {@link PageMarks.findWith}. */
  readonly findMentions: FindMentions | undefined;
  /** The page may have a mention, and there is nothing yet to find it with. */
  readonly onHit: () => void;
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
  #findMentions: FindMentions | undefined;
  #isWaiting = false;
  #reader: Reader;
  readonly #slices: Slices;
  readonly #changes: Changes;
  readonly #styles = new MarkStyles();
  readonly #roots = new Set<ShadowRoot>();
  #painted = 0;
  #sweeping: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #lookedForShadows = 0;

  constructor(setup: PageMarksSetup) {
    this.#setup = setup;
    this.#options = setup;
    this.#marks = new Marks({
      onRival: setup.onRival,
      onChange: () => {
        this.#adoptStyle();
        setup.onChange();
      },
    });
    this.#findMentions = setup.findMentions;
    this.#reader = this.#createReader();
    this.#slices = new Slices((isDone) => this.#paint(isDone));
    this.#changes = new Changes(
      {
        read: (subtrees, touched) => {
          // All is read anew once the waiting is over.
          if (!this.#isWaiting) this.#slices.add(this.#readChanges(subtrees, touched));
        },
        readAll: () => this.#readAll(),
        onRemoved: () => this.#sweepSoon(),
        onNewDocument: setup.onNewDocument,
      },
      setup.signal,
    );
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
    return this.#slices.isIdle && !this.#isWaiting;
  }

  /** Reads the page. To be called once the page can be seen. */
  start(): void {
    if (this.#findMentions) this.#removeLeftovers();
    this.#applyStyle();
    const selection = selectionFor(this.#options.density);
    if (selection) this.#marks.select(selection);
    this.#changes.watch(document);
    this.#readAll();
    const { signal } = this.#setup;
    document.addEventListener('visibilitychange', () => this.#changes.flush(), { signal });
    // Custom elements are often defined, and get their shadow trees, while the rest of the page loads.
    if (document.readyState !== 'complete') {
      addEventListener('load', () => this.#slices.add(this.#readShadows(document)), { signal, once: true });
    }
  }

  /** Reads the page anew, now that there is something to find mentions with. */
  findWith(findMentions: FindMentions): void {
    this.#findMentions = findMentions;
    this.#isWaiting = false;
    this.#removeLeftovers();
    this.#reader = this.#createReader();
    this.#readAll();
  }

  /** Changes what is marked and how, at once. */
  update(options: MarkingOptions): void {
    const old = this.#options;
    this.#options = options;
    if (options.style !== old.style) this.#applyStyle();
    if (options.density !== old.density) this.#marks.select(selectionFor(options.density));
    if (!isSameSet(options.kinds, old.kinds)) {
      this.#marks.clearAll();
      this.#reader = this.#createReader();
      this.#readAll();
    }
  }

  /** Reads an element's shadow tree if it is new: a page may attach one at any time. */
  readShadowOf(element: Element): void {
    const root = shadowRootOf(element);
    if (root && !this.#roots.has(root)) this.#slices.add(this.#readRoot(root));
  }

  /** What an older version has left; by name, since Firefox shows extensions no iterator of a page's registry. */
  #removeLeftovers(): void {
    for (const subject of this.#setup.subjects) CSS.highlights.delete(HIGHLIGHT_PREFIX + subject);
  }

  #createReader(): Reader {
    return new Reader({
      marks: this.#marks,
      kinds: this.#options.kinds,
      findMentions: this.#findMentions,
      onHit: () => {
        if (this.#isWaiting) return;
        this.#isWaiting = true;
        this.#slices.clear();
        this.#setup.onHit();
      },
    });
  }

  #readAll(): void {
    if (this.#isWaiting) return;
    this.#slices.clear();
    this.#slices.add(this.#readWhole());
  }

  *#readWhole(): Work {
    if (document.documentElement) yield* this.#reader.read(document.documentElement);
    for (const root of this.#roots) yield* this.#reader.read(root);
    yield;
    yield* this.#readShadows(document);
    this.#marks.sweep();
  }

  *#readChanges(subtrees: ReadonlySet<Element>, touched: ReadonlySet<Node>): Work {
    for (const node of touched) {
      if (!node.isConnected) continue;
      yield* this.#reader.readAround(node);
      yield;
    }
    for (const subtree of subtrees) {
      if (!subtree.isConnected) continue;
      yield* this.#reader.read(subtree);
      const shadow = shadowRootOf(subtree);
      if (shadow && !this.#roots.has(shadow)) yield* this.#readRoot(shadow);
      if (subtree.firstElementChild) yield* this.#readShadows(subtree);
      yield;
    }
    if (subtrees.size > 0) this.#lookForShadowsSoon();
  }

  /** A page that builds itself also attaches shadow trees to what was there before, of which it tells nobody. */
  #lookForShadowsSoon(): void {
    const wait = Math.max(SHADOWS_AFTER_MS, this.#lookedForShadows + SHADOWS_EVERY_MS - performance.now());
    this.#looking ??= setTimeout(() => {
      this.#looking = undefined;
      this.#lookedForShadows = performance.now();
      this.#slices.add(this.#readShadows(document));
    }, wait);
  }

  *#readShadows(root: Document | Element | ShadowRoot): Work {
    for (const shadow of shadowRootsIn(root)) {
      if (shadow && !this.#roots.has(shadow)) yield* this.#readRoot(shadow);
      yield;
    }
  }

  *#readRoot(root: ShadowRoot): Work {
    this.#roots.add(root);
    this.#changes.watch(root);
    yield* this.#reader.read(root);
    yield* this.#readShadows(root);
  }

  #paint(isDone: boolean): void {
    const now = performance.now();
    if (!isDone && now - this.#painted < PAINT_EVERY_MS) return;
    this.#painted = now;
    this.#marks.paint();
  }

  #sweepSoon(): void {
    if (this.#marks.size === 0) return;
    this.#sweeping ??= setTimeout(() => {
      this.#sweeping = undefined;
      this.#marks.sweep();
      for (const root of this.#roots) if (!root.host.isConnected) this.#roots.delete(root);
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
    if (this.#roots.size === 0) return;
    // Chromium paints a shadow tree's highlights by the document's rules, Firefox 153 only by the tree's own.
    for (const { range } of this.#marks.all()) {
      const root = range.startContainer.getRootNode();
      if (root instanceof ShadowRoot) this.#styles.adopt(root);
    }
  }

  #end(): void {
    this.#slices.clear();
    clearTimeout(this.#sweeping);
    clearTimeout(this.#looking);
    this.#marks.clearAll();
    this.#styles.remove();
  }
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
