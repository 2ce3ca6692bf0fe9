// Reads one document and follows its changes, part by part, for whoever looks at its text: at first only a look-out
// for letters that names have, and once it has seen some, the reader that marks mentions.
import { Changes } from './changes.ts';
import { continuesRun, isInsideUnread, isLarge, isUnreadByName } from './elements.ts';
import { pieceOf } from './lines.ts';
import { isElement } from './node-kinds.ts';
import { textOf } from './prose.ts';
import { hasCustomElements, shadowRootOf, shadowRootsIn } from './shadow-roots.ts';
import { Slices, type Work } from './slices.ts';

/** How long after elements were added the whole page is looked through for new shadow trees, and how often at most. */
const SHADOWS_AFTER_MS = 300;
const SHADOWS_EVERY_MS = 2_000;

/** What tells that somebody is there. */
const SIGNS = ['pointermove', 'pointerdown', 'scroll', 'keydown'];

/** Looks at the text of a page, in as many steps as it likes. */
export interface PageVisitor {
  /** Whether a glance at all of the page's text shows that there may be something; undefined if it is not enough. */
  glance?(root: Element): boolean | undefined;
  /** Whether there may be something in a text of several parts: a first look, before each of them is visited. */
  mayHold(text: string): boolean;
  /** Everything below `root`, which is of ordinary size. */
  part(root: Element | ShadowRoot): Work;
  /** Siblings that form a line, from `first` to before `stop`, and the blocks that its inline elements may hold. */
  line(first: Node, stop: Node | null, text: string): Work;
  /** The line around a text node or an inline element that has changed. */
  around(node: Node): Work;
  /** Some work is done; all of it, if the page has been read to its end. */
  onPause?(isDone: boolean): void;
  /** The page has been read as a whole. */
  onRead?(): void;
  /** The page has taken something out. */
  onRemoved?(): void;
  /** The page has emptied its document, which takes all listeners off it. */
  onNewDocument?(): void;
}

/** Parts with less text than this are first looked at together, up to so much of it, in UTF-16 units. */
const SMALL = 4_000;
const TOGETHER = 16_000;

/** Small parts of a page, one after the other. */
class SmallParts {
  #parts: Element[] = [];
  #text = '';

  /** Takes the part, if it is small. A large one is not asked for its text: it is read in parts of its own. */
  take(part: Element): boolean {
    if (isLarge(part)) return false;
    const text = textOf(part);
    if (text.length > SMALL) return false;
    this.#parts.push(part);
    this.#text += `${text}\n`;
    return true;
  }

  get isFull(): boolean {
    return this.#text.length > TOGETHER;
  }

  empty(): { parts: readonly Element[]; text: string } {
    const taken = { parts: this.#parts, text: this.#text };
    this.#parts = [];
    this.#text = '';
    return taken;
  }
}

/** A place to visit. */
export type Place = (visitor: PageVisitor) => Work;

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
    else for (const place of places) this.#slices.addFirst(place(visitor));
    this.#hasMissed = false;
    this.#slices.resume();
  }

  /** Rests until there is another visitor, who begins at this place. */
  waitAt(place: Place): void {
    if (!this.#isFirstVisitor) return this.#slices.addFirst(place(this.#visitor));
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

  /** Until somebody points, scrolls or presses a key, the unlikely places need not be looked at. */
  #awaitReader(): void {
    for (const type of SIGNS) addEventListener(type, this.#onReader, { capture: true, passive: true });
  }

  readonly #onReader = (): void => {
    for (const type of SIGNS) removeEventListener(type, this.#onReader, { capture: true });
    this.#add(this.#readShadows(document, true));
  };

  *#readWhole(): Work {
    const root = document.documentElement;
    const sees = root ? this.#visitor.glance?.(root) : false;
    if (sees === true) {
      this.waitAt(() => this.#readWhole());
      return;
    }
    if (root && sees === undefined) yield* this.#read(root);
    for (const shadow of this.#roots) {
      yield* this.#read(shadow);
      yield;
    }
    yield* this.#readShadows(document);
    // Custom elements are often defined, and get their shadow trees, while the rest of the page loads.
    if (document.readyState !== 'complete' && hasCustomElements(document)) {
      addEventListener('load', () => this.#add(this.#readShadows(document)), { once: true });
    }
    this.#visitor.onRead?.();
  }

  /** Everything below `root`, in its own document or shadow tree. */
  *#read(root: Element | ShadowRoot): Work {
    if (isElement(root) && isUnreadByName(root)) return;
    if (root !== document.documentElement && !isLarge(root)) {
      yield* this.#visitor.part(root);
      return;
    }
    if (isInsideUnread(root)) return;
    let line: Node | undefined;
    let text = '';
    const small = new SmallParts();
    let child = root.firstChild;
    while (child) {
      if (continuesRun(child)) {
        line ??= child;
        text += pieceOf(child);
      } else {
        if (line) yield* this.#visitor.line(line, child, text);
        line = undefined;
        text = '';
        if (isElement(child) && !isUnreadByName(child) && !small.take(child)) yield* this.#read(child);
        if (small.isFull) yield* this.#readSmall(small);
      }
      yield;
      // What the page moves while the work rests comes back as a change; go on with what is still in place.
      child = child.parentNode === root ? child.nextSibling : null;
    }
    if (line) yield* this.#visitor.line(line, null, text);
    yield* this.#readSmall(small);
  }

  *#readSmall(small: SmallParts): Work {
    const { parts, text } = small.empty();
    if (!this.#visitor.mayHold(text)) return;
    for (const part of parts) {
      yield* this.#visitor.part(part);
      yield;
    }
  }

  *#readChanges(subtrees: ReadonlySet<Element>, touched: ReadonlySet<Node>): Work {
    for (const node of touched) {
      if (!node.isConnected) continue;
      yield* this.#visitor.around(node);
      yield;
    }
    for (const subtree of subtrees) {
      if (!subtree.isConnected) continue;
      yield* this.#read(subtree);
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
      this.#add(this.#readShadows(document));
    }, wait);
  }

  *#readShadows(root: Document | Element | ShadowRoot, all = false): Work {
    for (const shadow of shadowRootsIn(root, all)) {
      if (shadow && !this.#roots.has(shadow)) yield* this.#readRoot(shadow);
      yield;
    }
  }

  *#readRoot(root: ShadowRoot): Work {
    this.#roots.add(root);
    this.#changes.watch(root);
    yield* this.#read(root);
    yield* this.#readShadows(root);
  }
}
