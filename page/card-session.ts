// From what a person does on the page to an open card and back: wires pointer, intent, hit test and card.
import { hasControl, hasLink } from './controls.ts';
import { isInBox, type Point } from './geometry.ts';
import { elementsAt, markAtPoint } from './hit-test.ts';
import {
  closed,
  type Intent,
  type IntentEvent,
  nextIntent,
  type OpenedBy,
  type Timing,
  wakesAt,
  wantsLookUp,
} from './intent.ts';
import { isOnPage, type Mark } from './marks.ts';
import { removeLeftovers } from './card-host.ts';
import { OpenCard, type OpenCardSetup } from './open-card.ts';
import type { PageMarks } from './page-marks.ts';
import { listen, type Modifier, type PointerHandlers } from './pointer.ts';
import { type Theme, themeFor } from './theme.ts';

export interface CardPreferences extends Timing {
  readonly opensOnHover: boolean;
  /** The key to hold for a hover to open a card. */
  readonly modifier: Modifier;
  readonly theme: Theme;
}

export interface CardSessionSetup extends Pick<OpenCardSetup, 'styles' | 'draw'> {
  readonly page: PageMarks;
  readonly preferences: () => CardPreferences;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

export class CardSession {
  readonly #setup: CardSessionSetup;
  #listening = new AbortController();
  #intent: Intent<Mark> = closed;
  #wake: ReturnType<typeof setTimeout> | undefined;
  #card: OpenCard | undefined;
  /** Where the pointer was last seen. */
  #pointer: Point | undefined;
  #isTouch = false;

  constructor(setup: CardSessionSetup) {
    this.#setup = setup;
    setup.signal.addEventListener('abort', () => {
      this.close();
      this.#listening.abort();
    });
    removeLeftovers();
  }

  /** Begins to follow the pointer. Harmless to repeat after the page has emptied its document. */
  listen(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    listen(this.#handlers, () => this.#setup.preferences().modifier, this.#listening.signal);
  }

  /** The mark whose card is open. */
  get openMark(): Mark | undefined {
    return this.#intent.is === 'open' ? this.#intent.mention : undefined;
  }

  /** Whether the open card came by itself, without being asked for. */
  get isHovered(): boolean {
    return this.#intent.is === 'open' && this.#intent.by === 'hover' && !this.#intent.isPinned;
  }

  /** Opens the card of a mark that a person asked for, or enters it if it is open. */
  show(mark: Mark, by: Exclude<OpenedBy, 'hover'>): void {
    this.#pointer = undefined;
    this.#dispatch({ type: 'show', mention: mark, by });
  }

  pin(isPinned: boolean): void {
    this.#dispatch({ type: 'pin', isPinned });
    this.#card?.pin(isPinned);
  }

  close(): void {
    this.#dispatch({ type: 'close' });
  }

  /** Closes the card if the page no longer has its words. */
  check(): void {
    const mark = this.openMark;
    if (mark && !this.#setup.page.marks.has(mark)) this.close();
  }

  readonly #handlers: PointerHandlers = {
    onMove: (at, event) => {
      this.#pointer = at;
      const card = this.#card;
      if (!card && !this.#setup.preferences().opensOnHover) return;
      if (card && !card.isInPage) return this.close();
      const over = card?.owns(event) ? 'card' : isOverWord(card, at) ? 'mention' : 'page';
      this.#dispatch({ type: 'move', time: performance.now(), at, over, card: card?.box() });
    },
    onDisturb: () => this.#dispatch({ type: 'disturb' }),
    onLeave: () => this.#dispatch({ type: 'leave', time: performance.now() }),
    onPress: (event) => {
      const card = this.#card;
      if (!card || card.owns(event) || isOverWord(card, { x: event.clientX, y: event.clientY })) return;
      this.#dispatch({ type: 'press-outside' });
    },
    onClick: (at, event) => {
      if (this.#card?.owns(event)) return;
      const elements = elementsAt(at);
      if (hasControl(elements)) return;
      const mark = markAtPoint(this.#setup.page.marks, at, elements);
      if (!mark) return;
      this.#pointer = at;
      this.#isTouch = event.pointerType === 'touch';
      this.#dispatch({ type: 'show', mention: mark, by: 'click' });
    },
    onEscape: () => this.close(),
    onLayout: () => this.#card?.follow(),
    onTopLayer: (event) => {
      if (this.#card && !this.#card.owns(event)) this.#card.raise();
    },
    onHide: () => {
      if (this.#intent.is === 'open' && !this.#intent.isPinned) this.close();
    },
  };

  #dispatch(event: IntentEvent<Mark>): void {
    const old = this.#intent;
    const { preferences } = this.#setup;
    this.#intent = nextIntent(old, event, preferences());
    if (wantsLookUp(this.#intent)) {
      this.#lookUp(this.#intent.rest.at);
      return;
    }
    this.#schedule();
    this.#render(old, event);
  }

  #lookUp(at: Point): void {
    const { page } = this.#setup;
    const elements = elementsAt(at, (host) => page.readShadowOf(host));
    this.#dispatch({
      type: 'found',
      time: performance.now(),
      mention: markAtPoint(page.marks, at, elements),
      isLink: hasLink(elements),
    });
  }

  #schedule(): void {
    clearTimeout(this.#wake);
    const at = wakesAt(this.#intent);
    if (at === undefined) return;
    const wait = Math.max(0, at - performance.now());
    this.#wake = setTimeout(
      () => this.#dispatch({ type: 'tick', time: Math.max(at, performance.now()) }),
      wait,
    );
  }

  #render(old: Intent<Mark>, event: IntentEvent<Mark>): void {
    const now = this.#intent;
    if (now.is === 'closed') {
      if (!this.#card) return;
      this.#card.close();
      this.#card = undefined;
      this.#setup.onClose();
      return;
    }
    const isNew = old.is === 'closed' || old.mention !== now.mention;
    if (!isNew && event.type !== 'show') return;
    if (!isOnPage(now.mention)) return this.close();
    this.#card ??= new OpenCard({
      styles: this.#setup.styles,
      draw: this.#setup.draw,
      theme: themeFor(this.#setup.preferences().theme),
      isTouch: this.#isTouch || matchMedia('(pointer: coarse)').matches,
      onLost: () => this.close(),
    });
    this.#card.show(now.mention, now.by, now.isPinned, this.#pointer);
  }
}

function isOverWord(card: OpenCard | undefined, at: Point): boolean {
  return card?.wordBoxes().some((box) => isInBox(at, box)) ?? false;
}
