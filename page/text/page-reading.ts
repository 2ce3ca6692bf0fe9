// Reads one document and follows its changes, part by part, for whoever looks at its text: at first only a look-out
// for letters that names have, and once it has seen some, the reader that marks mentions.
import { Changes } from './changes.ts';
import {
  continuesRun,
  isInsideUnread,
  isLarge,
  isLongDocument,
  isSmallByName,
  isUnreadByName,
} from './elements.ts';
import { type Line, lineAround } from './lines.ts';
import { isElement } from './node-kinds.ts';
import { customElementsIn, shadowRootOf, shadowRootsIn } from './shadow-roots.ts';
import { Slices, type Work } from './slices.ts';
import { type FoundPlace, TextBatch } from './text-batch.ts';

/** How long after elements were added the whole page is looked through for new shadow trees, and how often at most. */
const SHADOWS_AFTER_MS = 300;
const SHADOWS_EVERY_MS = 2_000;

/** What tells that somebody is there. */
const SIGNS = ['pointermove', 'pointerdown', 'scroll', 'keydown'];

/** Looks at the text of a page, in as many steps as it likes. */
export interface PageVisitor {
  /** Where in a text there may be something, in ascending order: a first look, at the texts of many lines at once. */
  find(text: string): readonly number[];
  /** A line in which something was found, at these places; to be looked for anew if absent. The page may have changed. */
  line(places: LinePlaces, line?: Line): Work | undefined;
  /** The line around a text node or an inline element that has changed. */
  around(node: Node): Work | undefined;
  /** The lines in which something was found before, which may have changed since. */
  again?(): Work;
  /** Below these elements something has changed, perhaps that they are read at all. */
  onChanged?(roots: readonly Element[]): void;
  /** Some work is done; all of it, if the page has been read to its end. */
  onPause?(isDone: boolean): void;
  /** The page has been read as a whole. */
  onRead?(): void;
  /** The page has taken something out. */
  onRemoved?(): void;
  /** The page has emptied its document, which takes all listeners off it. */
  onNewDocument?(): void;
}

/** Children of a large part after which the work may rest. */
const CHILDREN = 16;
/** Longer text is looked through in parts, in UTF-16 units. */
const PART = 1 << 17;
/** No name is longer than this, so parts that overlap by it miss none. */
const OVERLAP = 128;

/** All places of one line. */
export type LinePlaces = readonly [FoundPlace, ...FoundPlace[]];

/** A place to visit. */
export type Place = (visitor: PageVisitor) => Work | undefined;

export class PageReading {
  #visitor: PageVisitor;
  readonly #onWait: () => void;
  readonly #roots = new Set<ShadowRoot>();
  readonly #slices = new Slices((isDone) => this.#visitor.onPause?.(isDone));
  readonly #changes = new Changes({
    read: (subtrees, touched) => this.#add(this.#readChanges(subtrees, touched)),
    readAll: () => this.readAll(),
    onRemoved: () => this.#visitor.onRemoved?.(),
    onNewDocument: () => {
      this.#awaitReader();
      this.#visitor.onNewDocument?.();
    },
  });
  #isStarted = false;
  /** Where to go on, once there is another visitor. */
  #waitsAt: Place[] = [];
  #isFirstVisitor = true;
  /** The page has changed while the visitor was waited for. */
  #hasMissed = false;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #lookedForShadows = 0;

  /** @param onWait it rests until there is another visitor */
  constructor(visitor: PageVisitor, onWait: () => void) {
    this.#visitor = visitor;
    this.#onWait = onWait;
  }

  /** Whether the page has been read to its end. */
  get isRead(): boolean {
    return this.#isStarted && this.#slices.isIdle && !this.#isWaiting;
  }

  /** Whether the page has shadow trees. */
  get hasShadows(): boolean {
    return this.#roots.size > 0;
  }

  /** Begins to read and to follow the page. Harmless to repeat. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#changes.watch(document);
    this.readAll();
    this.#awaitReader();
  }

  /** Leaves the page until it is started again. */
  stop(): void {
    this.#isStarted = false;
    this.#changes.stop();
    this.#slices.clear();
    this.#slices.resume();
    this.#waitsAt = [];
    this.#hasMissed = false;
    this.#roots.clear();
    for (const type of SIGNS) removeEventListener(type, this.#onReader, { capture: true });
    clearTimeout(this.#looking);
    this.#looking = undefined;
  }

  /** Goes on with another visitor, from where the first has left off. */
  visitWith(visitor: PageVisitor): void {
    this.#visitor = visitor;
    this.#isFirstVisitor = false;
    const places = this.#waitsAt;
    this.#waitsAt = [];
    if (this.#hasMissed) this.readAll();
    else for (const place of places) this.#addFirst(place(visitor));
    this.#hasMissed = false;
    this.#slices.resume();
  }

  /** Rests until there is another visitor, who begins at this place. */
  waitAt(place: Place): void {
    if (!this.#isFirstVisitor) return this.#addFirst(place(this.#visitor));
    this.#waitsAt.push(place);
    this.#slices.pause();
    if (this.#waitsAt.length === 1) this.#onWait();
  }

  /** Reads the whole page anew. */
  readAll(): void {
    if (this.#isWaiting) this.#hasMissed = true;
    if (!this.#isStarted || this.#isWaiting) return;
    this.#slices.clear();
    this.#slices.add(this.#readWhole());
  }

  /** Reads what stands below these before all that is yet to be read. */
  readFirst(parts: Iterable<Element>): void {
    if (this.#isStarted) this.#slices.addFirst(this.#read(parts));
  }

  /** Reads an element's shadow tree if it is new: a page may attach one at any time. */
  readShadowOf(element: Element): void {
    const root = shadowRootOf(element);
    if (root && !this.#roots.has(root)) this.#add(this.#readRoot(root));
  }

  /** Forgets the shadow trees whose hosts have left the page. */
  forgetLostRoots(): void {
    for (const root of this.#roots) if (!root.host.isConnected) this.#roots.delete(root);
  }

  get #isWaiting(): boolean {
    return this.#waitsAt.length > 0;
  }

  /** While a visitor is waited for, it is enough to know that there is more to read. */
  #add(work: Work): void {
    if (this.#isWaiting) this.#hasMissed = true;
    else if (this.#isStarted) this.#slices.add(work);
  }

  #addFirst(work: Work | undefined): void {
    if (work) this.#slices.addFirst(work);
  }

  /** Until somebody points, scrolls or presses a key, the unlikely places need not be looked at. */
  #awaitReader(): void {
    for (const type of SIGNS) addEventListener(type, this.#onReader, { capture: true, passive: true });
  }

  readonly #onReader = (): void => {
    for (const type of SIGNS) removeEventListener(type, this.#onReader, { capture: true });
    this.#add(this.#readShadows(document, true));
  };

  *#readWhole(): Work {
    yield* this.#visitor.again?.() ?? [];
    if (isOneLook()) yield* this.#look(new TextBatch(document.body));
    else if (document.documentElement) yield* this.#read([document.documentElement]);
    for (const shadow of Array.from(this.#roots)) {
      yield* this.#read([shadow]);
      yield* this.#readShadows(shadow);
    }
    yield* this.#readShadows(document);
    yield;
    this.#visitor.onRead?.();
  }

  /** Everything below these, each in its own document or shadow tree. */
  *#read(roots: Iterable<Element | ShadowRoot>): Work {
    const batch = new TextBatch();
    for (const root of roots) yield* this.#gather(root, batch);
    yield* this.#look(batch);
  }

  /** Adds all that is read below `root` to the batch, and looks at what it holds whenever it is full. */
  *#gather(root: Element | ShadowRoot, batch: TextBatch): Work {
    if (isElement(root) && isUnreadByName(root)) return;
    batch.breakLine();
    if (!isLarge(root)) {
      batch.add(root);
      if (batch.isFull) yield* this.#look(batch);
      return;
    }
    let steps = 0;
    let child = root.firstChild;
    while (child) {
      if (!isElement(child) || continuesRun(child)) batch.add(child);
      else if (!isUnreadByName(child) && isLarge(child)) yield* this.#gather(child, batch);
      else {
        batch.breakLine();
        if (!isUnreadByName(child)) batch.add(child);
        batch.breakLine();
      }
      if (batch.isFull) yield* this.#look(batch);
      if (++steps % CHILDREN === 0) yield;
      // What the page moves while the work rests comes back as a change; go on with what is still in place.
      child = child.parentNode === root ? child.nextSibling : null;
    }
    batch.breakLine();
  }

  /** Looks through the texts of a batch, and visits the lines in which something was found. */
  *#look(batch: TextBatch): Work {
    const { text } = batch;
    const offsets: number[] = [];
    for (let from = 0; from < text.length; from += PART) {
      if (from > 0) yield;
      const part = text.length > PART ? text.slice(from, from + PART + OVERLAP) : text;
      for (const offset of this.#visitor.find(part)) {
        const last = offsets.at(-1) ?? -1;
        if (from + offset > last) offsets.push(from + offset);
      }
    }
    // The way from a text to its places runs through code that has not run yet: not in the task that has compiled us.
    if (offsets.length > 0) yield;
    const places = offsets.length > 0 ? batch.placesOf(offsets, (again) => this.#visitor.find(again)) : [];
    batch.clear();
    for (const { line, own } of byLine(places)) {
      if (isInsideUnread(own[0].node)) continue;
      yield* this.#visitor.line(own, line) ?? [];
      yield;
    }
  }

  *#readChanges(subtrees: ReadonlySet<Element>, touched: ReadonlySet<Node>): Work {
    for (const node of touched) {
      if (!node.isConnected) continue;
      yield* this.#visitor.around(node) ?? [];
      yield;
    }
    const connected = [...subtrees].filter((subtree) => subtree.isConnected);
    this.#visitor.onChanged?.(connected);
    yield* this.#read(connected);
    for (const subtree of connected) {
      // A feed adds many paragraphs at a time; what shadow trees they hold is seen a little later.
      if (isSmallByName(subtree)) continue;
      yield* this.#readNew(shadowRootOf(subtree));
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
      this.#add(this.#readShadows(document));
    }, wait);
  }

  /** Each of the two searches goes through all below the root, so that they are not to be in one task. */
  *#readShadows(root: Document | Element | ShadowRoot, all = false): Work {
    yield;
    const custom = customElementsIn(root);
    // They are often defined, and get their shadow trees, while the rest of the page loads.
    if (custom.length > 0 && document.readyState !== 'complete')
      addEventListener('load', this.#onLoad, { once: true });
    for (const element of custom) yield* this.#readNew(shadowRootOf(element));
    yield;
    for (const shadow of shadowRootsIn(root, all)) {
      yield* this.#readNew(shadow);
      yield;
    }
  }

  readonly #onLoad = (): void => this.#add(this.#readShadows(document));

  *#readNew(shadow: ShadowRoot | null | undefined): Work {
    if (shadow && !this.#roots.has(shadow)) yield* this.#readRoot(shadow);
  }

  *#readRoot(root: ShadowRoot): Work {
    this.#roots.add(root);
    this.#changes.watch(root);
    yield* this.#read([root]);
    yield* this.#readShadows(root);
  }
}

/**
 * Whether the body's text is all that a document has, and not too much at a time. Asked in a way that needs no object
 * for any other node: the first of each kind costs a tenth of a millisecond.
 */
function isOneLook(): boolean {
  return (
    document.body !== null && !isLongDocument() && document.querySelector('html>:not(head,body)') === null
  );
}

interface FoundLine {
  readonly line: Line;
  readonly own: [FoundPlace, ...FoundPlace[]];
}

/** The places of each line together. */
function byLine(places: readonly FoundPlace[]): Iterable<FoundLine> {
  const lines = new Map<Node, FoundLine>();
  let last: FoundLine | undefined;
  for (const place of places) {
    // Most names are found by several of their letters.
    if (last?.own.at(-1)?.node === place.node) {
      last.own.push(place);
      continue;
    }
    const line = lineAround(place.node);
    last = lines.get(line.first);
    if (last) last.own.push(place);
    else lines.set(line.first, (last = { line, own: [place] }));
  }
  return lines.values();
}
