// Marks and cards in one document, as the settings want them.
import { type SubjectId, subjectIds } from '../data/subjects.ts';
import type { FrameReport, OffReason } from '../messaging/messages.ts';
import { tellBackground } from '../messaging/send.ts';
import type { Density } from '../page/marks/density.ts';
import { PageMarks, type MarkingOptions } from '../page/marks/page-marks.ts';
import type { PageReading } from '../page/text/page-reading.ts';
import { siteIsOff } from '../settings/hosts.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import type { MentionKind } from '../spotting/mentions.ts';
import type { HitsIn } from '../spotting/prefilter.ts';
import type { Cards, CardSetup, StartCards } from './card-slot.ts';
import { followPointer } from './early-pointer.ts';

export interface FactCardsSetup {
  /** Whether the document is one that is read at all. */
  readonly isReadable: boolean;
  /** The address whose site a reader can switch off; empty where there is none. */
  readonly address: string;
  readonly reading: PageReading;
  readonly hitsIn: HitsIn;
  /** Absent where it is to be brought once it is needed. */
  readonly startCards?: StartCards;
  /** Another copy of the extension has taken the page over. */
  readonly onRival: () => void;
  readonly signal: AbortSignal;
}

/** What runs while the site is not switched off. */
interface Running {
  readonly page: PageMarks;
  /** Absent until the card's script has come. */
  cards?: Cards;
  readonly setup: CardSetup;
  /** Takes the marks off, but leaves a card that is open, so that it can offer to undo the switching off. */
  readonly end: () => void;
}

export class FactCards {
  readonly #setup: FactCardsSetup;
  #settings: Readonly<Settings> = defaultSettings;
  #running: Running | undefined;
  #start: StartCards | undefined;
  /** What a person asked for before the card's script was there. */
  #wish: ((cards: Cards) => void) | undefined;
  /** Until there are cards, what the pointer did meanwhile is remembered. */
  readonly #coming = new AbortController();
  #early: (() => PointerEvent | undefined) | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(setup: FactCardsSetup) {
    this.#setup = setup;
    this.#start = setup.startCards;
  }

  /** Acts on settings at once: begins, changes what is marked, or leaves the page. */
  apply(settings: Readonly<Settings>): void {
    this.#settings = settings;
    if (this.#offReason()) this.#end();
    else if (this.#running) this.#running.page.update(markingOptions(settings));
    else this.#begin();
    this.#tell();
  }

  /** Does something with the cards, at once or as soon as their script is there; nothing where no mention is. */
  withCards(wish: (cards: Cards) => void): void {
    const cards = this.#running?.cards;
    if (cards) wish(cards);
    else if (!this.#hasNone()) {
      this.#wish = wish;
      this.prepareCards();
    }
  }

  /** What the toolbar popup shows of this frame. */
  report(): FrameReport {
    const off = this.#offReason();
    if (off) return { off, isRead: true, mentions: [] };
    const { page, cards } = this.#running ?? {};
    const isListed = cards !== undefined || page?.marks.size === 0;
    return { isRead: isListed && page?.isRead === true, mentions: [], ...cards?.list() };
  }

  /** The subjects that the page mentions. */
  subjects(): SubjectId[] {
    return [...(this.#running?.page.marks.counts().keys() ?? [])];
  }

  /** Calls back after each change of the marks or of what is on. */
  onChange(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  #begin(): void {
    const marking = new AbortController();
    const showing = new AbortController();
    const { address, reading, hitsIn, signal, onRival } = this.#setup;
    const page: PageMarks = new PageMarks({
      ...markingOptions(this.#settings),
      subjects: subjectIds,
      hitsIn,
      reading,
      signal: AbortSignal.any([marking.signal, signal]),
      onChange: () => {
        this.#startCards();
        if (!marking.signal.aborted) running.cards?.check();
        this.#tell();
      },
      onNewDocument: () => running.cards?.listen(),
      onRival,
    });
    const running: Running = {
      page,
      setup: {
        page,
        settings: () => this.#settings,
        address,
        onClose: () => {
          if (marking.signal.aborted) showing.abort();
        },
        signal: AbortSignal.any([showing.signal, signal]),
      },
      end: () => {
        marking.abort();
        if (!running.cards?.isOpen) showing.abort();
      },
    };
    this.#running = running;
    page.start();
  }

  /** Has the card brought, once, and goes on with it. */
  prepareCards(): void {
    if (this.#start || globalThis.attachFactCards) return;
    globalThis.attachFactCards = (start) => {
      this.#start = start;
      this.#startCards();
      this.#tell();
    };
    void tellBackground({ type: 'script-wanted', script: 'card' });
  }

  /** Begins with the cards where there is a mention, as soon as their script is there. */
  #startCards(): void {
    const running = this.#running;
    if (!running || running.cards || running.page.marks.size === 0) return;
    if (!this.#start) {
      this.#expectPointer();
      return;
    }
    running.cards = this.#start(running.setup);
    running.cards.listen(this.#early?.());
    this.#coming.abort();
    this.#wish?.(running.cards);
    this.#wish = undefined;
  }

  /** Until somebody points at the page, nothing of the card is needed. */
  #expectPointer(): void {
    if (this.#wish) this.prepareCards();
    this.#early ??= followPointer(
      () => this.prepareCards(),
      AbortSignal.any([this.#coming.signal, this.#setup.signal]),
    );
    // The first touch is a tap already.
    if (navigator.maxTouchPoints > 0) this.prepareCards();
  }

  /** Whether it is known that the page has no mention, so that nothing opens when one comes much later. */
  #hasNone(): boolean {
    const page = this.#running?.page;
    return !page || (page.isRead && page.marks.size === 0);
  }

  #end(): void {
    this.#setup.reading.stop();
    this.#running?.end();
    this.#running = undefined;
  }

  #offReason(): OffReason | undefined {
    // Chromium runs content scripts around its PDF viewer, Firefox does not.
    if (!this.#setup.isReadable) return document.contentType === 'application/pdf' ? 'pdf' : 'document';
    if (!this.#settings.enabled) return 'switch';
    const { sitesOff } = this.#settings;
    // Most readers switch no site off, and need not wait for the address to be parsed.
    return sitesOff.length > 0 && siteIsOff(this.#setup.address, sitesOff) ? 'site' : undefined;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function markingOptions({
  markPeoples,
  markLeaders,
  markStyle,
  density,
}: Readonly<Settings>): MarkingOptions {
  const kinds = new Set<MentionKind>(['name']);
  if (markPeoples) kinds.add('people');
  if (markLeaders) kinds.add('leader');
  return { kinds, style: markStyle, density: density === 'auto' ? usualDensity() : density };
}

/** In forced colours Chromium paints each mark as loud as a selection, so there are few. */
function usualDensity(): Density {
  return matchMedia('(forced-colors: active)').matches ? 'page' : 'every';
}
