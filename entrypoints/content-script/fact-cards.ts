// Marks and cards in one document, as the settings want them.
import { type SubjectId, subjectIds } from '../../data/subjects.ts';
import type { FrameReport, ListedMention, OffReason } from '../../messaging/messages.ts';
import { tellBackground } from '../../messaging/send.ts';
import type { CardSession } from '../../page/card-session.ts';
import { contextOf } from '../../page/context.ts';
import type { Density } from '../../page/density.ts';
import type { Mark } from '../../page/marks.ts';
import { PageMarks, type MarkingOptions } from '../../page/page-marks.ts';
import { bringIntoView, type Direction, stepFrom } from '../../page/steps.ts';
import { isVisible } from '../../page/visibility.ts';
import { siteIsOff } from '../../settings/hosts.ts';
import { defaultSettings, type Settings } from '../../settings/settings.ts';
import type { MentionKind } from '../../spotting/index.ts';
import type { CardSetup, StartCards } from './card-slot.ts';
import { siteAddress } from './documents.ts';

export interface FactCardsSetup {
  /** Whether the document is one that is read at all. */
  readonly isReadable: boolean;
  /** Another copy of the extension has taken the page over. */
  readonly onRival: () => void;
  readonly signal: AbortSignal;
}

/** What runs while the site is not switched off. */
interface Running {
  readonly page: PageMarks;
  /** Absent until the card's script has come. */
  session?: CardSession;
  /** Starts the session; see card-slot.ts. */
  readonly setup: CardSetup;
  /** Takes the marks off, but leaves a card that is open, so that it can offer to undo the switching off. */
  readonly end: () => void;
}

export class FactCards {
  readonly #setup: FactCardsSetup;
  #settings: Readonly<Settings> = defaultSettings;
  #running: Running | undefined;
  #startCards: StartCards | undefined;
  /** What a person asked for before the card's script was there. */
  #afterCards: (() => void) | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #ids = new WeakMap<Mark, number>();
  #lastId = 0;

  constructor(setup: FactCardsSetup) {
    this.#setup = setup;
  }

  /** Acts on settings at once: begins, changes what is marked, or leaves the page. */
  apply(settings: Readonly<Settings>): void {
    this.#settings = settings;
    if (this.#offReason()) this.#end();
    else if (this.#running) this.#running.page.update(markingOptions(settings));
    else this.#begin();
    this.#tell();
  }

  /** Opens the card of the next or previous mention that can be seen, and enters it. */
  step(direction: Direction): void {
    const mark = stepFrom(this.#visible(), this.#running?.session?.openMark, direction);
    if (mark) this.#goTo(mark, 'key');
  }

  /** Opens the card of a mention that was listed in a {@link report}. */
  jump(id: number): void {
    const mark = this.#running?.page.inOrder().find((candidate) => this.#ids.get(candidate) === id);
    if (mark) this.#goTo(mark, 'popup');
  }

  /** What the toolbar popup shows of this frame. */
  report(): Pick<FrameReport, 'off' | 'isRead' | 'mentions'> {
    const off = this.#offReason();
    if (off) return { off, isRead: true, mentions: [] };
    const mentions = this.#visible().map((mark) => this.#list(mark));
    return { isRead: this.#running?.page.isRead ?? false, mentions };
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
    const { signal, onRival } = this.#setup;
    const page: PageMarks = new PageMarks({
      ...markingOptions(this.#settings),
      subjects: subjectIds,
      signal: AbortSignal.any([marking.signal, signal]),
      onChange: () => {
        this.#wantCards();
        running.session?.check();
        this.#tell();
      },
      onNewDocument: () => running.session?.listen(),
      onRival,
    });
    const running: Running = {
      page,
      setup: {
        page,
        settings: () => this.#settings,
        address: siteAddress(),
        onClose: () => {
          if (marking.signal.aborted) showing.abort();
        },
        signal: AbortSignal.any([showing.signal, signal]),
      },
      end: () => {
        marking.abort();
        if (!running.session?.openMark) showing.abort();
      },
    };
    this.#running = running;
    page.start();
  }

  /** Has the card's script brought once there is a mention, and begun once it is there. */
  #wantCards(): void {
    const running = this.#running;
    if (!running || running.session || running.page.marks.size === 0) return;
    if (this.#startCards) {
      running.session = this.#startCards(running.setup);
      running.session.listen();
      this.#afterCards?.();
      this.#afterCards = undefined;
    } else if (!globalThis.attachFactCards) {
      globalThis.attachFactCards = (start) => {
        this.#startCards = start;
        this.#wantCards();
      };
      void tellBackground({ type: 'card-wanted' });
    }
  }

  #end(): void {
    this.#running?.end();
    this.#running = undefined;
  }

  #offReason(): OffReason | undefined {
    if (!this.#setup.isReadable) return 'document';
    if (!this.#settings.enabled) return 'switch';
    return siteIsOff(siteAddress(), this.#settings.sitesOff) ? 'site' : undefined;
  }

  #visible(): Mark[] {
    return this.#running?.page.inOrder().filter(isVisible) ?? [];
  }

  #goTo(mark: Mark, by: 'key' | 'popup'): void {
    bringIntoView(mark);
    const show = (): void => this.#running?.session?.show(mark, by);
    if (this.#running?.session) show();
    else this.#afterCards = show;
  }

  #list(mark: Mark): ListedMention {
    const id = this.#ids.get(mark) ?? ++this.#lastId;
    this.#ids.set(mark, id);
    return { id, subject: mark.subject, ...contextOf(mark) };
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
