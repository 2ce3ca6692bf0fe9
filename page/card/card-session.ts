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
import { isOnPage, type Mark } from '../marks/mark.ts';
import { contains, rootOf } from '../text/dom.ts';
import { focusedWindow } from './focus-window.ts';
import { removeLeftovers } from './card-host.ts';
import { isNode, isShadowRoot } from '../text/node-kinds.ts';
import { stageForCard } from './form.ts';
import { OpenCard, type OpenCardSetup } from './open-card.ts';
import type { PageMarks } from '../marks/page-marks.ts';
import { followKeys, listen, type Modifier, type PointerHandlers } from './pointer.ts';
import type { Stage } from './stage.ts';
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
  /** Something was pressed in the card, which may not be what was seen there: nothing came of it. */
  readonly onDoubt: () => void;
  /** The card of this mark has closed. */
  readonly onClose: (mark: Mark) => void;
  readonly signal: AbortSignal;
}

export class CardSession {
  readonly #setup: CardSessionSetup;
  #listening = new AbortController();
  #intent: Intent<Mark> = closed;
  #wake: ReturnType<typeof setTimeout> | undefined;
  #card: OpenCard | undefined;
  /** The card that is fading away. */
  #leaving: OpenCard | undefined;
  /** Follows the pointer in the window of a card that is shown outside of its mention's. */
  #around: AbortController | undefined;
  /** Follows the keys in the window that they go to, where that is another one. */
  #keys: AbortController | undefined;
  /** Where the pointer was last seen. */
  #pointer: Point | undefined;
  /** What was under the pointer when it last moved; the page may throw it away. */
  #under: WeakRef<EventTarget> | undefined;
  #isTouch = false;

  constructor(setup: CardSessionSetup) {
    this.#setup = setup;
    setup.signal.addEventListener('abort', () => {
      this.close();
      this.#listening.abort();
      this.#around?.abort();
      this.#keys?.abort();
    });
    removeLeftovers();
  }

  /**
   * Begins to follow the pointer. Harmless to repeat after the page has emptied its document.
   *
   * @param early the pointer's last move or click before
   */
  listen(early?: PointerEvent): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    listen(this.#handlers, () => this.#setup.preferences().modifier, this.#listening.signal, { early });
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
      // Its going is seen in the next frame only: until then, the pointer would seem to rest on an open card's word.
      if (this.#card?.isInPage === false) this.close();
      this.#pointer = at;
      // An event that is over has no path any more.
      const under = event.composedPath()[0] ?? event.target;
      this.#under = under ? new WeakRef(under) : undefined;
      this.#isTouch = false;
      const card = this.#card;
      if (!card && !this.#setup.preferences().opensOnHover) return;
      const over = card?.owns(event) ? 'card' : isOverWord(card, at) ? 'mention' : 'page';
      this.#dispatch({ type: 'move', time: performance.now(), at, over, card: card?.box() });
    },
    onDisturb: () => this.#dispatch({ type: 'disturb' }),
    onScroll: (scroller) => {
      const under = this.#under?.deref();
      const isAround = isNode(scroller) && isNode(under) && contains(scroller, under);
      if (isAround) this.#dispatch({ type: 'disturb' });
    },
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
    onDoubleClick: (event) => {
      // The first click has opened the card, the second has selected the word.
      const isByClick = this.#intent.is === 'open' && this.#intent.by === 'click';
      if (isByClick && !this.#card?.owns(event)) this.#dispatch({ type: 'press-outside' });
    },
    onEscape: () => {
      const wasOpen = this.#intent.is === 'open';
      this.close();
      return wasOpen;
    },
    onTopLayer: (event) => {
      if (this.#card && !this.#card.owns(event)) this.#card.raise();
    },
    onHide: (event) => {
      const outlives = event.type === 'pagehide' && this.#around !== undefined;
      if (this.#intent.is === 'open' && this.#intent.isPinned && !outlives) return;
      this.close();
      // Without motion: a page that is put aside would come back with the rest of it.
      this.#leaving?.remove();
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
    if (event.type === 'tick' && !this.#isStillUnderPointer(old)) {
      this.#dispatch({ type: 'disturb' });
      return;
    }
    this.#schedule();
    this.#render(old, event);
  }

  /** Whether the mention that a hover has just opened is where the pointer is: the page may have scrolled since. */
  #isStillUnderPointer(old: Intent<Mark>): boolean {
    const now = this.#intent;
    if (now.is !== 'open' || (old.is === 'open' && old.mention === now.mention)) return true;
    if (
      this.#pointer &&
      markAtPoint(this.#setup.page.marks, this.#pointer, elementsAt(this.#pointer)) === now.mention
    )
      return true;
    this.#intent = old;
    return false;
  }

  #lookUp(at: Point): void {
    const { page } = this.#setup;
    const elements = elementsAt(at, (host) => page.readShadowOf(host));
    this.#dispatch({
      type: 'found',
      time: performance.now(),
      mention: isOutermost(elements, this.#under?.deref())
        ? markAtPoint(page.marks, at, elements)
        : undefined,
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
      void this.#leave(this.#card);
      this.#card = undefined;
      this.#around?.abort();
      this.#around = undefined;
      this.#keys?.abort();
      if (old.is === 'open') this.#setup.onClose(old.mention);
      return;
    }
    const isNew = old.is === 'closed' || old.mention !== now.mention;
    if (!isNew && event.type !== 'show') return;
    if (!isOnPage(now.mention)) return this.close();
    if (!this.#card) this.#leaving?.remove();
    this.#card ??= this.#newCard(now.mention);
    this.#card.show(now.mention, now.by, now.isPinned, this.#pointer);
  }

  async #leave(card: OpenCard): Promise<void> {
    this.#leaving = card;
    await card.close();
    // It holds what it was shown for.
    if (this.#leaving === card) this.#leaving = undefined;
  }

  #newCard(mark: Mark): OpenCard {
    const isTouch = this.#isTouch || matchMedia('(pointer: coarse)').matches;
    const stage = stageForCard(mark, this.#pointer, isTouch);
    if (stage.frame) this.#followIn(stage);
    this.#followFocus(stage);
    return new OpenCard(
      {
        styles: this.#setup.styles,
        draw: this.#setup.draw,
        theme: themeFor(this.#setup.preferences().theme, mark.nodes[0]?.parentElement ?? undefined),
        isTouch,
        onLost: () => this.close(),
        onSelect: () => this.#dispatch({ type: 'keep' }),
        onDoubt: this.#setup.onDoubt,
      },
      stage,
    );
  }

  /** Until the card closes, an Escape closes it in whichever frame of the page somebody types: a hover takes no focus. */
  #followFocus(stage: Stage): void {
    const view = focusedWindow();
    if (view === window || view === stage.window) return;
    this.#keys = new AbortController();
    followKeys(view, this.#handlers, this.#keys.signal);
  }

  /** Until the card closes, what the pointer does around the mention's window counts too, but opens nothing. */
  #followIn(stage: Stage): void {
    this.#around = new AbortController();
    const handlers: PointerHandlers = {
      ...this.#handlers,
      onMove: ({ x, y }, event) => this.#handlers.onMove(stage.fromStage({ x, y }), event),
      onPress: (event) => {
        if (!this.#card?.owns(event)) this.#dispatch({ type: 'press-outside' });
      },
      onClick: () => {},
      onDoubleClick: () => {},
    };
    const modifier = (): Modifier => this.#setup.preferences().modifier;
    listen(handlers, modifier, this.#around.signal, { view: stage.window });
  }
}

/** Whether the uppermost of the elements at a point is the one that an event there told of. */
function isOutermost(elements: readonly Element[], target: EventTarget | undefined): boolean {
  let [element] = elements;
  // Of a closed shadow tree, events tell its host alone.
  for (
    let root = element && rootOf(element);
    element !== target && isShadowRoot(root);
    root = rootOf(element)
  ) {
    element = root.host;
  }
  return element !== undefined && element === target;
}

function isOverWord(card: OpenCard | undefined, at: Point): boolean {
  return card?.wordBoxes().some((box) => isInBox(at, box)) ?? false;
}
