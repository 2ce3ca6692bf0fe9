// Keeps the marks of one document: has it read, has what may hold a name asked about, and marks what the answers say.
import type { FurtherCores } from '../../spotting/prefilter.ts';
import type { Stretch } from '../../spotting/detect.ts';
import type { SubjectId } from '../../spotting/index.ts';
import { parentOf } from '../text/dom.ts';
import { isInsideUnread, isPassedOver, isUnread, UnreadParents } from '../text/elements.ts';
import type { LinePart } from '../text/line-part.ts';
import type { Sign } from '../text/look-out.ts';
import { PageReader } from '../text/page-reader.ts';
import { breaksIn, doubtfulBreaks } from '../text/seams.ts';
import type { PageSearch } from '../text/page-search.ts';
import { findPartsInWindow } from '../text/window-parts.ts';
import { type Density, selectionFor } from './density.ts';
import type { FoundMention, Mark } from './mark.ts';
import { type MarkStyle, StyledRoots } from './mark-style.ts';
import { Marks } from './marks.ts';

/** While a long page is read, marks appear at most this often: each time the whole page is drawn again. */
const SHOW_EVERY_MS = 2_000;
/** How long after the page took something out the marks on it are dropped. */
const SWEEP_AFTER_MS = 1_000;
/** So many marks are looked through at once. */
const FEW = 500;

export interface MarkingOptions {
  readonly style: MarkStyle;
  readonly density: Density;
}

/** The first look; see spotting/detect.ts. */
export type Detect = (text: string, further?: FurtherCores) => readonly Stretch[];

export interface PageMarksSetup {
  readonly detect: Detect;
  readonly pageSearch: PageSearch;
  /** Ids of all subjects. */
  readonly subjects: readonly SubjectId[];
  /** Has a part of a line looked through for mentions; {@link PageMarks.answer} is told of them. */
  readonly ask: (part: LinePart) => void;
  /** Some of the page has been read, or all of it. */
  readonly onPause: () => void;
  /** What is shown has changed. */
  readonly onChange: () => void;
  /** Elements may have been added to a document or shadow tree. */
  readonly onElements: (root: Document | ShadowRoot) => void;
  /** The page has emptied its document, which takes all listeners off it. */
  readonly onNewDocument: () => void;
  readonly onError: (error: unknown) => void;
}

export class PageMarks {
  readonly marks: Marks;
  readonly #setup: PageMarksSetup;
  readonly #reader: PageReader;
  readonly #styles = new StyledRoots();
  readonly #detect = (text: string): readonly Stretch[] => this.#setup.detect(text, this.#furtherCores);
  #furtherCores: FurtherCores | undefined;
  #density: Density = 'every';
  #lastShown = -Infinity;
  #sweeping: ReturnType<typeof setTimeout> | undefined;
  #ending = new AbortController();

  constructor(setup: PageMarksSetup) {
    this.#setup = setup;
    this.marks = new Marks(setup.subjects, () => {
      this.#styles.adopt(this.marks.all(), this.#reader.hasShadows);
      setup.onChange();
    });
    this.#reader = new PageReader({
      detect: this.#detect,
      pageSearch: setup.pageSearch,
      onFound: setup.ask,
      onLineChanged: (text) => this.marks.lineChanged(text),
      onPause: () => this.#onPause(),
      onChanged: (subtrees) => this.#clearUnread(subtrees),
      onRewritten: (node, before) => this.marks.rewritten(node, before),
      onRemoved: () => this.#sweepSoon(),
      recheck: () => this.marks.recheck(),
      onElements: setup.onElements,
      onNewDocument: setup.onNewDocument,
      onError: setup.onError,
    });
  }

  /** Every mark in reading order. */
  inOrder(): Mark[] {
    return this.marks.inOrder();
  }

  /** Whether the page had very many elements when it was started. */
  get isLong(): boolean {
    return this.#styles.isLong;
  }

  /** Whether the page has been read to its end. */
  get isRead(): boolean {
    return this.#reader.isRead;
  }

  /** Reads the page, as far as a look-out has not, and follows it. Harmless to repeat. */
  start(sign?: Sign): void {
    // First, as reading begins at once, and may ask at once.
    this.#styles.isLong = this.#setup.pageSearch.isLongDocument();
    // A look-out has not looked for more kinds of names.
    this.#reader.start(this.#furtherCores ? undefined : sign);
    const { signal } = this.#ending;
    const readFirst = (parts: readonly Element[]): void => {
      if (!this.isRead) this.#reader.readFirst(parts);
    };
    // Of a page that takes long, what stands in the window comes first. In a task of its own: to look for it takes as
    // long as a slice of reading.
    if (!this.isRead && this.isLong)
      setTimeout(() => findPartsInWindow(this.#setup.pageSearch.isLarge, readFirst, signal));
  }

  /** Reads all of the page once more, for names that other settings want. */
  readAgain(): void {
    this.#reader.readAll();
  }

  /** Changes how marks look and how many there are, at once. */
  update({ style, density }: MarkingOptions): void {
    this.#styles.set(style);
    if (this.marks.size > 0) this.#styles.adopt(this.marks.all(), this.#reader.hasShadows);
    if (density === this.#density) return;
    this.#density = density;
    this.marks.select(selectionFor(density));
  }

  /** Looks for letters of more kinds of names as well, from the page's start. */
  lookAlsoFor(cores: FurtherCores | undefined): void {
    if (this.#furtherCores === cores) return;
    this.#furtherCores = cores;
    this.#reader.readAll();
  }

  /** Marks what has been found in a part of a line that was asked about. */
  answer(part: LinePart, mentions: readonly FoundMention[]): void {
    // The page's style sets apart what its elements' names do not.
    let breaks = breaksIn(part, mentions);
    if (breaks.size === 0) breaks = doubtfulBreaks(part, this.#detect, mentions);
    if (breaks.size > 0 && part.stands()) this.#setup.ask(part.brokenAt(breaks));
    // What was asked about may stand by now where nothing is read.
    else this.marks.replace(part, part.isFresh ? mentions : mentionsRead(part, mentions));
  }

  /**
   * Shows what the answers have brought.
   *
   * @param isDone all that was asked has been answered
   */
  showAnswers(isDone: boolean): void {
    const now = performance.now();
    const isAll = isDone && this.isRead;
    if (!isAll && now - this.#lastShown < SHOW_EVERY_MS) return;
    this.#lastShown = now;
    this.marks.show();
    if (isAll) this.marks.highlights.dropLeftovers();
  }

  /** Has marks shown, and as they are to look, whatever the page or another extension has done to that. */
  keepShown(): void {
    this.marks.keepShown();
    this.#styles.keepAdopted();
  }

  /** Reads an element's shadow tree if it is new: a page may attach one at any time. */
  readShadowOf(element: Element): void {
    this.#reader.readShadowOf(element);
  }

  /** Leaves the page as it was, until it is started again. */
  end(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#reader.stop();
    clearTimeout(this.#sweeping);
    this.#sweeping = undefined;
    this.#lastShown = -Infinity;
    this.marks.end();
    this.#styles.remove();
  }

  #onPause(): void {
    // What replaces its text often would have a mark for each text that it had within the second.
    if (this.#sweeping !== undefined && this.marks.size <= FEW) this.marks.sweep();
    this.#setup.onPause();
  }

  #sweepSoon(): void {
    if (this.marks.size === 0) return;
    this.#sweeping ??= setTimeout(() => {
      this.#sweeping = undefined;
      this.marks.sweep();
      this.marks.show();
    }, SWEEP_AFTER_MS);
  }

  /** Takes the marks off everything below those elements that are left alone from now on. */
  #clearUnread(roots: readonly Element[]): void {
    if (this.marks.size === 0) return;
    // A feed adds many at a time to one place.
    const unread = new UnreadParents();
    for (const root of roots) {
      if (unread.holds(parentOf(root)) || isUnread(root) || isPassedOver(root)) this.marks.clearBelow(root);
    }
  }
}

/** The mentions that do not stand in what is left alone by now. */
function mentionsRead(part: LinePart, mentions: readonly FoundMention[]): FoundMention[] {
  return mentions.filter(({ start }) => !isInsideUnread(part.startAt(start).node));
}
