// Follows what the page changes and says what must be read again: subtrees, and runs around a changed node.
import { continuesRun, isInline } from './elements.ts';
import { isElement, isText } from './node-kinds.ts';

/** After this many calls within a second the page is busy, and changes are gathered before they are read. */
const BUSY_CALLS = 20;
const BUSY_WAIT_MS = 100;
/** More places than this are not worth keeping apart: everything is read again. */
const TOO_MANY = 2_000;

export interface ChangeHandlers {
  /** Reads again. Called with what changed since the last call; nodes may have left the document by then. */
  readonly read: (subtrees: ReadonlySet<Element>, touched: ReadonlySet<Node>) => void;
  /** So much has changed that the whole page is to be read again. */
  readonly readAll: () => void;
  /** Something was taken out of the page. */
  readonly onRemoved: () => void;
  /** The document has another root element: `document.open` also took all listeners away. */
  readonly onNewDocument: () => void;
}

/** Watches any number of roots until it is stopped. Nothing is read while the page is hidden. */
export class Changes {
  readonly #handlers: ChangeHandlers;
  readonly #observer: MutationObserver;
  #subtrees = new Set<Element>();
  #touched = new Set<Node>();
  #overflows = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #calls = 0;
  #secondBegan = 0;
  #wasBusy = false;

  constructor(handlers: ChangeHandlers) {
    this.#handlers = handlers;
    this.#observer = new MutationObserver((records) => {
      this.#take(records);
    });
  }

  /** Watches nothing any more, and forgets what was gathered. */
  stop(): void {
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#flush);
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#overflow();
    this.#overflows = false;
  }

  /** Begins to watch a document or shadow root. */
  watch(root: Document | ShadowRoot): void {
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['contenteditable', 'role'],
    });
  }

  /** Has what was gathered read now, or when a hidden page is shown. */
  readonly #flush = (): void => {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    if (document.hidden) {
      document.addEventListener('visibilitychange', this.#flush, { once: true });
      return;
    }
    if (this.#overflows) {
      this.#overflows = false;
      this.#handlers.readAll();
    } else if (this.#subtrees.size > 0 || this.#touched.size > 0) {
      const [subtrees, touched] = [this.#subtrees, this.#touched];
      this.#subtrees = new Set();
      this.#touched = new Set();
      this.#handlers.read(subtrees, touched);
    }
  };

  #take(records: readonly MutationRecord[]): void {
    let removed = false;
    for (const record of records) {
      if (this.#overflows) break;
      if (record.type === 'characterData') this.#touched.add(record.target);
      else if (record.type === 'childList') {
        removed ||= record.removedNodes.length > 0;
        this.#takeChildren(record);
      } else if (isElement(record.target)) this.#subtrees.add(record.target);
    }
    if (removed) this.#handlers.onRemoved();
    if (this.#subtrees.size + this.#touched.size > TOO_MANY) this.#overflow();
    const isBusy = this.#isBusy();
    if (this.#waiting !== undefined) return;
    if (isBusy) this.#waiting = setTimeout(this.#flush, BUSY_WAIT_MS);
    else this.#flush();
  }

  #takeChildren({ target, addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    for (const node of addedNodes) {
      if (isElement(node)) {
        if (target === document) this.#handlers.onNewDocument();
        if (!continuesRun(node)) {
          this.#subtrees.add(node);
          continue;
        }
        for (const block of outermostBlocksIn(node)) this.#subtrees.add(block);
        this.#touched.add(node);
      } else if (isText(node)) {
        this.#touched.add(node);
      }
    }
    // A line that was one may be two now, or the other way round.
    for (const sibling of [previousSibling, nextSibling]) {
      if (sibling && continuesRun(sibling)) this.#touched.add(sibling);
    }
    if (isElement(target) && isInline(target)) this.#touched.add(target);
  }

  #overflow(): void {
    this.#overflows = true;
    this.#subtrees.clear();
    this.#touched.clear();
  }

  /** To be asked once a call. Who was busy in the last second is so in this one from its start. */
  #isBusy(): boolean {
    const now = Date.now();
    if (now - this.#secondBegan > 1_000) {
      this.#wasBusy = this.#calls > BUSY_CALLS && now - this.#secondBegan < 2_000;
      this.#secondBegan = now;
      this.#calls = 0;
    }
    return ++this.#calls > BUSY_CALLS || this.#wasBusy;
  }
}

function* outermostBlocksIn(parent: Element): Generator<Element> {
  for (const child of parent.children) {
    if (continuesRun(child)) yield* outermostBlocksIn(child);
    else yield child;
  }
}
