// The cards of one document: those that a reader opens on the page, and those asked for from outside it.
import type { SubjectId } from '../../data/subjects.ts';
import type { FrameReport, ListedMention, PageSettings } from '../../messaging/messages.ts';
import { type CardPreferences, CardSession } from '../../page/card/card-session.ts';
import { contextOf } from '../../page/marks/context.ts';
import type { Mark } from '../../page/marks/mark.ts';
import { bringIntoView, type Direction, isInWindow, ReadersPlace, stepFrom } from '../../page/card/steps.ts';
import { isVisible } from '../../page/marks/visibility.ts';
import type { Cards, CardSetup } from '../../frame/card-slot.ts';
import { tellBackground } from '../../frame/send.ts';
import { askFor, cardStyles, drawCard } from './page-card.tsx';

/** How many mentions of each subject are listed at most: each takes the page some 60 µs, and one after the other. */
const MOST_LISTED = 500;

/** The cards that are drawn, also those of a page that has been switched off since. */
const shown = new Set<InPageCards>();

/** Whether a card of this frame's is open. */
export function isCardShown(): boolean {
  return shown.size > 0;
}

export class InPageCards implements Cards {
  readonly #setup: CardSetup;
  readonly #session: CardSession;
  /** What a listed mention is jumped to by. */
  readonly #ids = new WeakMap<Mark, number>();
  #lastId = 0;
  /** The setting by which the card's words were brought. */
  #language: PageSettings['language'];
  /** The mention whose card was last open, and where the reader was then; the page may throw both away. */
  #last: { readonly mark: WeakRef<Mark>; readonly place: ReadersPlace } | undefined;

  constructor(setup: CardSetup) {
    this.#setup = setup;
    this.#language = setup.settings().language;
    this.#session = new CardSession({
      page: setup.page,
      // The popup is surely seen, and has the site's switch and the ways to all facts.
      onDoubt: () => askFor({ type: 'open-popup' }),
      onClose: (mark) => {
        this.#last = { mark: new WeakRef(mark), place: new ReadersPlace() };
        setup.onClose();
      },
      signal: setup.signal,
      styles: cardStyles,
      preferences: () => preferencesIn(setup.settings()),
      draw: (layer, view) => {
        if (view) shown.add(this);
        else shown.delete(this);
        drawCard(layer, view, this.#session, setup.settings().site);
      },
    });
  }

  get isOpen(): boolean {
    return this.#session.openMark !== undefined;
  }

  listen(early?: PointerEvent): void {
    this.#session.listen(early);
  }

  check(): void {
    this.#session.check();
  }

  applySettings(): void {
    const { language } = this.#setup.settings();
    if (language === this.#language) return;
    this.#language = language;
    tellBackground({ type: 'words-wanted' });
  }

  step(direction: Direction): void {
    const { openMark, isHovered } = this.#session;
    const mark = isHovered ? openMark : stepFrom(this.#marks(), openMark ?? this.#lastMark(), direction);
    if (mark) this.#goTo(mark, 'key');
  }

  jump(id: number): void {
    const mark = this.#marks().find((candidate) => this.#ids.get(candidate) === id);
    if (mark && isVisible(mark)) this.#goTo(mark, 'popup');
  }

  list(): Pick<FrameReport, 'mentions' | 'more'> {
    const mentions: ListedMention[] = [];
    const counts = new Map<SubjectId, number>();
    const more = new Set<SubjectId>();
    for (const mark of this.#marks()) {
      const { subject } = mark;
      if (more.has(subject) || !isVisible(mark)) continue;
      const count = counts.get(subject) ?? 0;
      counts.set(subject, count + 1);
      if (count < MOST_LISTED) mentions.push(this.#listed(mark));
      else more.add(subject);
    }
    return { mentions, more: [...more] };
  }

  /** The mention to go on from, unless the reader has gone elsewhere since. */
  #lastMark(): Mark | undefined {
    const mark = this.#last?.mark.deref();
    return mark && this.#last?.place.isCurrent && isInWindow(mark) ? mark : undefined;
  }

  /** Whether one can be seen is judged one by one: that takes time. */
  #marks(): Mark[] {
    const { page } = this.#setup;
    return page.marks.highlights.isTakenOver() ? [] : page.inOrder();
  }

  #listed(mark: Mark): ListedMention {
    const id = this.#ids.get(mark) ?? ++this.#lastId;
    this.#ids.set(mark, id);
    return { id, subject: mark.subject, ...contextOf(mark) };
  }

  #goTo(mark: Mark, by: 'key' | 'popup'): void {
    bringIntoView(mark);
    this.#session.show(mark, by);
  }
}

function preferencesIn(settings: PageSettings): CardPreferences {
  const { openDelay, closeDelay, openOnHover, hoverModifier, markStyle, theme } = settings;
  return {
    openDelay,
    closeDelay,
    opensOnHover: openOnHover && markStyle !== 'none',
    modifier: hoverModifier,
    theme,
  };
}
