// Follows what the page changes and says what must be read again: subtrees, and lines around what has changed.
import { isConnected, isHidden } from './dom.ts';
import { isInlineByName, isPassedOver } from './elements.ts';
import { isElement, isText } from './node-kinds.ts';
import { countPageChange, setPageWatched } from './page-version.ts';

/** After this many calls within a second the page is busy, and changes are gathered before they are read. */
const BUSY_CALLS = 8;
const BUSY_WAIT_MS = 250;
/** So many nodes are kept whether or not they are still there. */
const FEW = 64;
/** More places than this are not worth keeping apart: everything is read again. */
const TOO_MANY = 2_000;

/** What has changed since the last call; nodes may have left the document by then. */
export interface Changed {
  /** All below these is to be read. */
  readonly subtrees: ReadonlySet<Element>;
  /** The lines around these are to be read: texts, and inline elements that have been put in. */
  readonly touched: ReadonlySet<Text | Element>;
}

export interface ChangeHandlers {
  readonly onChanged: (changed: Changed) => void;
  /** So much has changed that the whole page is to be read again. */
  readonly onOverflow: () => void;
  /** A text has been written anew, as a whole or by a node put in its place. Told at once. */
  readonly onRewritten: (node: Text, before: Text) => void;
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
  #touched = new Set<Text | Element>();
  #overflows = false;
  /** So many nodes are kept before those that have gone are dropped. */
  #mostKept = FEW;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #calls = 0;
  #secondBegan = 0;
  #wasBusy = false;

  constructor(handlers: ChangeHandlers) {
    this.#handlers = handlers;
    this.#observer = new MutationObserver((records) => this.take(records));
  }

  /** Watches nothing any more, and forgets what was gathered. */
  stop(): void {
    setPageWatched(false);
    this.#observer.disconnect();
    EventTarget.prototype.removeEventListener.call(document, 'visibilitychange', this.#flush);
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#overflow();
    this.#overflows = false;
  }

  /** Begins to watch a document or shadow root. */
  watch(root: Document | ShadowRoot): void {
    setPageWatched(true);
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
    if (isHidden(document)) {
      EventTarget.prototype.addEventListener.call(document, 'visibilitychange', this.#flush, { once: true });
      return;
    }
    if (this.#overflows) {
      this.#overflows = false;
      this.#handlers.onOverflow();
    } else if (this.#subtrees.size > 0 || this.#touched.size > 0) {
      const changed = { subtrees: this.#subtrees, touched: this.#touched };
      this.#subtrees = new Set();
      this.#touched = new Set();
      this.#handlers.onChanged(changed);
    }
  };

  /** Takes in what an observer has been told of. */
  take(records: readonly MutationRecord[]): void {
    countPageChange();
    let removed = false;
    for (const record of records) {
      if (record.type === 'childList') {
        removed ||= record.removedNodes.length > 0;
        if (!this.#overflows) this.#takeChildren(record);
      } else if (isText(record.target)) {
        this.#handlers.onRewritten(record.target, record.target);
        if (!this.#overflows) this.#touched.add(record.target);
      } else if (isElement(record.target)) this.#subtrees.add(record.target);
      if (this.#size > TOO_MANY) this.#overflow();
    }
    if (this.#size > this.#mostKept) this.#dropGone();
    if (removed) this.#handlers.onRemoved();
    const isBusy = this.#isBusy();
    if (this.#waiting !== undefined) return;
    if (isBusy) this.#waiting = setTimeout(this.#flush, BUSY_WAIT_MS);
    else this.#flush();
  }

  #takeChildren({ target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void {
    for (const node of addedNodes) {
      if (isElement(node)) {
        if (target === document) this.#handlers.onNewDocument();
        this.#subtrees.add(node);
        if (isInlineByName(node)) this.#touched.add(node);
      } else if (isText(node)) this.#touched.add(node);
    }
    const [before] = removedNodes;
    const [after] = addedNodes;
    if (before && after && isText(before) && isText(after)) this.#handlers.onRewritten(after, before);
    // A line that was one may be two now, or the other way round.
    for (const sibling of [previousSibling, nextSibling]) {
      if (sibling && (isText(sibling) || (isElement(sibling) && continuesLine(sibling))))
        this.#touched.add(sibling);
    }
    if (isElement(target) && isInlineByName(target)) this.#touched.add(target);
  }

  get #size(): number {
    return this.#subtrees.size + this.#touched.size;
  }

  /** A hidden page may go on changing for hours before any of it is read. */
  #dropGone(): void {
    this.#subtrees = new Set(inPage(this.#subtrees));
    this.#touched = new Set(inPage(this.#touched));
    this.#mostKept = Math.max(FEW, 2 * this.#size);
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

/** Those of the nodes that the page still has. */
export function inPage<Kind extends Node>(nodes: Iterable<Kind>): Kind[] {
  return [...nodes].filter((node) => isConnected(node));
}

function continuesLine(element: Element): boolean {
  return isPassedOver(element) || isInlineByName(element);
}
