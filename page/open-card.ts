// One open card: its host in the page, its place by the word, its focus and its going.
import { CardHost } from './card-host.ts';
import { focusedElement, returnFocus } from './focus.ts';
import { type Box, isInBox, type Point } from './geometry.ts';
import { lineBoxes } from './line-boxes.ts';
import type { OpenedBy } from './intent.ts';
import type { Mark } from './marks.ts';
import { type Place, placeCard } from './place.ts';

/** Below this width of the window, in CSS pixels, a card is a sheet at its foot. */
const NARROW = 400;
/** The design's `--fc-out`. */
const LEAVE_MS = 90;

/** What the card must know to be drawn. */
export interface CardView {
  readonly mark: Mark;
  readonly by: OpenedBy;
  /** A card by its word, or a sheet at the foot of the window. */
  readonly form: 'popover' | 'sheet';
  readonly isPinned: boolean;
  /** Not known while the card is drawn for the first time, to be measured; never for a sheet. */
  readonly place: Place | undefined;
  /** It comes where there was none; from word to word there is no motion. */
  readonly enters: boolean;
}

export interface OpenCardSetup {
  /** The card's style sheet. */
  readonly styles: string;
  readonly theme: string;
  readonly isTouch: boolean;
  /** Draws the card into the layer at once; `undefined` takes it away. */
  readonly draw: (layer: HTMLElement, view: CardView | undefined) => void;
  /** The word has left the window. */
  readonly onLost: () => void;
}

export class OpenCard {
  readonly #setup: OpenCardSetup;
  readonly #host: CardHost;
  readonly #sizes = new ResizeObserver(() => this.follow());
  #view: CardView | undefined;
  /** Which of the mention's lines the card belongs to. */
  #line = 0;
  #returnTo: HTMLElement | undefined;
  #frame = 0;

  constructor(setup: OpenCardSetup) {
    this.#setup = setup;
    this.#host = new CardHost(setup.styles);
    this.#host.layer.dataset.theme = setup.theme;
  }

  /** Shows the card for a mark, by the line of it that `point` is on. */
  show(mark: Mark, by: OpenedBy, isPinned: boolean, point: Point | undefined): void {
    const line = point ? lineBoxes(mark).findIndex((box) => isInBox(point, box)) : 0;
    this.#line = Math.max(0, line);
    if (by !== 'hover' && !this.#host.focused) this.#returnTo = focusedElement();
    const form = this.#setup.isTouch || innerWidth < NARROW ? 'sheet' : 'popover';
    const place = this.#view?.isPinned ? this.#view.place : undefined;
    const enters = this.#view === undefined || (this.#view.enters && this.#view.mark === mark);
    this.#view = { mark, by, form, isPinned, place, enters };
    this.#host.show(mark);
    this.#draw();
    const card = this.#host.layer.firstElementChild;
    if (card) this.#sizes.observe(card);
    void this.#place();
    if (by !== 'hover') this.focus();
    if ((by === 'key' || by === 'popup') && !wantsLessMotion()) this.#host.flash(lineBoxes(mark));
  }

  /** Pins the card where it is, or lets it follow its word again. */
  pin(isPinned: boolean): void {
    if (!this.#view) return;
    this.#view = { ...this.#view, isPinned };
    this.#draw();
    void this.#place();
  }

  /** Moves the focus into the card. */
  focus(): void {
    this.#returnTo ??= focusedElement();
    const dialog = this.#host.layer.querySelector<HTMLElement>('[role="dialog"]');
    dialog?.focus({ preventScroll: true, focusVisible: this.#view?.by === 'key' });
  }

  /** Puts the card to its word's new place, with the next frame. */
  follow(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      void this.#place();
    });
  }

  /** Puts the card above what has entered the top layer since. */
  raise(): void {
    if (!this.#view) return;
    const hadFocus = this.#host.focused !== null;
    this.#host.raise(this.#view.mark);
    void this.#place();
    if (hadFocus) this.focus();
  }

  owns(event: Event): boolean {
    return this.#host.owns(event);
  }

  /** Whether the page still has the host, which its scripts can remove. */
  get isInPage(): boolean {
    return this.#host.isInPage;
  }

  box(): Box {
    return this.#host.box();
  }

  /** The boxes of the word's lines. */
  wordBoxes(): Box[] {
    return this.#view ? lineBoxes(this.#view.mark) : [];
  }

  /** Takes the card away, and gives the focus back if it is in the card. */
  close(): void {
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    if (this.#host.focused) returnFocus(this.#returnTo);
    const { layer } = this.#host;
    const remove = (): void => {
      this.#setup.draw(layer, undefined);
      this.#host.remove();
    };
    if (document.hidden || wantsLessMotion()) return remove();
    const leaving = layer.animate([{ opacity: 1 }, { opacity: 0 }], { duration: LEAVE_MS, fill: 'forwards' });
    leaving.finished.then(remove, remove);
  }

  #draw(): void {
    this.#setup.draw(this.#host.layer, this.#view);
  }

  async #place(): Promise<void> {
    const view = this.#view;
    if (!view || view.form === 'sheet') return;
    const isSettled = view.isPinned && view.place !== undefined;
    if (isSettled) return;
    const word = this.#word(view.mark);
    if (!word) return this.#setup.onLost();
    const { layer } = this.#host;
    const place = await placeCard(
      {
        measure: () => this.#host.size(),
        limitHeight: (height) => layer.style.setProperty('--fc-card-block', `${height}px`),
      },
      { word, window: visibleWindow(), ...flowAt(view.mark) },
    );
    if (this.#view !== view) return;
    layer.style.left = `${place.left}px`;
    layer.style.top = `${place.top}px`;
    this.#view = { ...view, place };
    this.#draw();
  }

  /** The box of the word's line, unless it has left the window. */
  #word(mark: Mark): Box | undefined {
    const boxes = lineBoxes(mark);
    const box = boxes[this.#line] ?? boxes[0];
    if (!box) return undefined;
    const window = visibleWindow();
    const isOutside =
      box.bottom < window.top ||
      box.top > window.bottom ||
      box.right < window.left ||
      box.left > window.right;
    return isOutside ? undefined : box;
  }
}

function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** What is seen of the window, in its own pixels: less than the whole while it is pinched larger. */
function visibleWindow(): Box {
  const view = visualViewport;
  if (!view) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = view;
  return { left, top, right: left + width, bottom: top + height };
}

function flowAt({ nodes }: Mark): { isRtl: boolean; isVertical: boolean } {
  const element = nodes[0]?.parentElement;
  if (!element) return { isRtl: false, isVertical: false };
  const { direction, writingMode } = getComputedStyle(element);
  return { isRtl: direction === 'rtl', isVertical: writingMode.startsWith('vertical') };
}
