// Reads one document: everything once, what changes again, shadow trees as they are found. Tells of each part of a line
// that may hold a name, and knows nothing of names or marks.
import { type Changed, Changes, inPage } from './changes.ts';
import { bodyOf, firstElementChildOf, nameOf, readyStateOf, rootElementOf } from './dom.ts';
import { type SeenText, SHADOWS_AFTER_MS, SHADOWS_EVERY_MS, type Sign, signsOfReader } from './look-out.ts';
import { Look, type LookEvents } from './look.ts';
import { ShadowTrees } from './shadow-trees.ts';
import { Slices, type SlicesEvents, type Work } from './slices.ts';

/** Custom elements asked for their shadow trees before a pause. */
const CUSTOM_ELEMENTS = 500;
/** At most this often the unlikely places of a long page are looked at, which may have tens of thousands. */
const EVERYWHERE_EVERY_MS = 10_000;

export interface ReaderEvents extends LookEvents, SlicesEvents {
  /** Below these elements something has changed, perhaps that they are read at all. */
  readonly onChanged: (subtrees: readonly Element[]) => void;
  /** A text has been written anew, as a whole or by another node in its place. */
  readonly onRewritten: (node: Text, before: Text) => void;
  /** Something was taken out of the page. */
  readonly onRemoved: () => void;
  /** What has changed is not told, as the whole page is read anew. @returns what is to be done before */
  readonly recheck: () => Work;
  /** Elements may have been added to a document or shadow tree. */
  readonly onElements: (root: Document | ShadowRoot) => void;
  /** The page has emptied its document, which takes all listeners off it. */
  readonly onNewDocument: () => void;
}

export class PageReader {
  readonly #events: ReaderEvents;
  readonly #look: Look;
  readonly #shadows = new ShadowTrees();
  readonly #slices: Slices;
  readonly #changes: Changes;
  #isStarted = false;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #lookedForShadows = 0;
  #lookedEverywhere = 0;
  /** From when on a reader's next sign has unlikely places looked at; not before elements have been added. */
  #everywhereFrom = 0;

  constructor(events: ReaderEvents) {
    this.#events = events;
    this.#look = new Look(events);
    this.#slices = new Slices(events);
    this.#changes = new Changes({
      onChanged: (changed) => this.#slices.add(this.#readChanged(changed)),
      onOverflow: () => this.readAll(),
      onRewritten: events.onRewritten,
      onRemoved: events.onRemoved,
      onNewDocument: () => {
        this.#setSigns(true);
        events.onNewDocument();
      },
    });
  }

  /** Whether the page has been read to its end. */
  get isRead(): boolean {
    return this.#isStarted && this.#slices.isIdle;
  }

  /** Whether the page has shadow trees. */
  get hasShadows(): boolean {
    return !this.#shadows.isEmpty;
  }

  /**
   * Begins to read and to follow the page. Harmless to repeat.
   *
   * @param sign what a look-out has come upon, where there was one
   */
  start(sign?: Sign): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#changes.watch(document);
    for (const shadow of this.#shadows.connected()) this.#changes.watch(shadow);
    // Until somebody points, scrolls or presses a key, the unlikely places need not be looked at.
    const isReader = sign?.is === 'reader';
    this.#everywhereFrom = isReader ? Infinity : 0;
    this.#setSigns(true);
    const changes = sign?.changes();
    if (sign && changes && (sign.rest || sign.is !== 'unread')) {
      this.#changes.take(changes);
      if (sign.rest) this.#slices.add(this.#look.at(inTurn(sign.rest)));
      this.#slices.addLater(this.#readShadows(document, isReader));
    } else this.#slices.add(this.#readWhole(changes?.length === 0 ? sign?.seen : undefined));
  }

  /** Leaves the page until it is started again. */
  stop(): void {
    this.#isStarted = false;
    this.#changes.stop();
    this.#slices.clear();
    this.#setSigns(false);
    clearTimeout(this.#looking);
    this.#looking = undefined;
  }

  /** Reads the whole page anew. */
  readAll(): void {
    if (!this.#isStarted) return;
    this.#slices.clear();
    this.#slices.add(this.#events.recheck());
    this.#slices.add(this.#readWhole());
  }

  /** Reads what stands below these before all that is yet to be read. */
  readFirst(parts: Iterable<Element>): void {
    if (this.#isStarted) this.#slices.addFirst(this.#look.below(parts));
  }

  /** Reads an element's shadow tree if it is new: a page may attach one at any time. */
  readShadowOf(element: Element): void {
    this.#takeIn(this.#events.pageSearch.shadowRootOf(element));
  }

  #add(work: Work): void {
    if (this.#isStarted) this.#slices.add(work);
  }

  #setSigns(isOn: boolean): void {
    const set = isOn ? addEventListener : removeEventListener;
    for (const type of signsOfReader)
      set.call(window, type, this.#onReader, { capture: true, passive: true });
  }

  readonly #onReader = (): void => {
    const now = performance.now();
    if (now < this.#everywhereFrom) return;
    this.#lookedEverywhere = now;
    this.#everywhereFrom = Infinity;
    this.#slices.addLater(this.#readShadows(document, true));
  };

  *#readWhole(seen?: SeenText): Work {
    const top = rootElementOf(document);
    if (seen && seen.body === bodyOf(document))
      yield* this.#look.atSeen(seen.body, seen.text, seen.stretches);
    else if (top) yield* this.#look.below([top]);
    for (const shadow of this.#shadows.connected()) yield* this.#readTree(shadow);
    yield* this.#readShadows(document);
  }

  *#readChanged({ subtrees, touched }: Changed): Work {
    const connected = inPage(subtrees);
    this.#events.onChanged(connected);
    yield* this.#look.around(touched);
    yield* this.#look.below(connected);
    let mayHaveShadows = false;
    for (const subtree of connected) {
      // A feed adds many paragraphs at a time, of which none has a shadow tree.
      if (firstElementChildOf(subtree) === null && nameOf(subtree) === 'p') continue;
      mayHaveShadows = true;
      this.readShadowOf(subtree);
    }
    if (mayHaveShadows) this.#lookForShadowsSoon();
  }

  /** A page that builds itself also attaches shadow trees to what was there before, of which it tells nobody. */
  #lookForShadowsSoon(): void {
    const wait = Math.max(SHADOWS_AFTER_MS, this.#lookedForShadows + SHADOWS_EVERY_MS - performance.now());
    this.#looking ??= setTimeout(() => {
      this.#looking = undefined;
      this.#lookedForShadows = performance.now();
      this.#add(this.#readShadows(document));
      // Unlikely places wait for the reader again.
      const isLong = this.#events.pageSearch.isLongDocument();
      this.#everywhereFrom = this.#lookedEverywhere + (isLong ? EVERYWHERE_EVERY_MS : SHADOWS_EVERY_MS);
    }, wait);
  }

  /** Each of the three searches goes through all below the root, so that no two are to be in one task. */
  *#readShadows(root: Document | ShadowRoot, everywhere = false): Work {
    const { customElementsIn, isLongDocument, shadowRootsIn } = this.#events.pageSearch;
    const next = root === document && isLongDocument() ? 'apart' : undefined;
    // The way there runs through code that may not have run yet: not in the task that has compiled us.
    yield next;
    this.#events.onElements(root);
    yield next;
    const custom = customElementsIn(root);
    // They are often defined, and get their shadow trees, while the rest of the page loads.
    if (custom.length > 0 && readyStateOf(document) !== 'complete')
      addEventListener('load', this.#onLoad, { once: true });
    for (const [index, element] of custom.entries()) {
      this.readShadowOf(element);
      if (index % CUSTOM_ELEMENTS === CUSTOM_ELEMENTS - 1) yield;
    }
    yield next;
    for (const shadow of shadowRootsIn(root, everywhere)) {
      this.#takeIn(shadow);
      yield;
    }
  }

  readonly #onLoad = (): void => this.#add(this.#readShadows(document));

  /** New ones wait for their turn: trees within trees may go as deep as a page likes. */
  #takeIn(shadow: ShadowRoot | null | undefined): void {
    if (!shadow || !this.#isStarted || !this.#shadows.add(shadow)) return;
    this.#changes.watch(shadow);
    this.#slices.addLater(this.#readTree(shadow));
  }

  *#readTree(shadow: ShadowRoot): Work {
    yield* this.#look.below([shadow]);
    yield* this.#readShadows(shadow);
  }
}

function* inTurn<Item>(parts: readonly Iterable<Item>[]): Generator<Item, void> {
  for (const part of parts) yield* part;
}
