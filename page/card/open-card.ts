// One open card: its host in the page, its place by the word, its focus and its going.
import { CardHost } from './card-host.ts';
import { clippedBox } from './clipping.ts';
import { type CardForm, flowAt, formIn, lineAt } from './form.ts';
import { focusedElement, returnFocus } from './focus.ts';
import { type Box, intersects, type Point } from './geometry.ts';
import { lineBoxes } from '../marks/line-boxes.ts';
import type { OpenedBy } from './intent.ts';
import type { Mark } from '../marks/mark.ts';
import { blur } from '../text/dom.ts';
import { keptInside, type Place, placeCard } from './place.ts';
import { type Stage, visibleWindow } from './stage.ts';
import { boxesAround } from './top-layer.ts';

/** The design's `--fc-out`. */
const LEAVE_MS = 90;

/** What the card must know to be drawn. */
export interface CardView {
  readonly mark: Mark;
  readonly by: OpenedBy;
  readonly form: CardForm;
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
  /** The word has left the window, the page has taken the card away, or the system's way back was taken. */
  readonly onLost: () => void;
  /** The reader has selected words of the card. */
  readonly onSelect: () => void;
  /** Something was pressed in the card while something of the page may have covered it. */
  readonly onDoubt: () => void;
}

export class OpenCard {
  readonly #setup: OpenCardSetup;
  readonly #stage: Stage;
  readonly #host: CardHost;
  #view: CardView | undefined;
  /** What the card's place was last worked out from. */
  #seen = '';
  /** Which of the mention's lines the card belongs to. */
  #line = 0;
  #returnTo: HTMLElement | undefined;
  #frame = 0;
  #backWatcher: CloseWatcher | undefined;

  /** @param stage the window that it is shown in; see {@link stageForCard} */
  constructor(setup: OpenCardSetup, stage: Stage) {
    this.#setup = setup;
    this.#stage = stage;
    this.#host = new CardHost(setup.styles, stage.window, {
      onRelease: () => {
        if (this.#host.hasSelection) setup.onSelect();
      },
      onCovered: (isSure) => {
        this.raise();
        if (!isSure) setup.onDoubt();
      },
    });
    this.#host.layer.dataset.theme = setup.theme;
  }

  /** Shows the card for a mark, by the line of it that `point` is on. */
  show(mark: Mark, by: OpenedBy, isPinned: boolean, point: Point | undefined): void {
    this.#line = lineAt(mark, point);
    if (by !== 'hover' && !this.#host.focused) this.#returnTo = focusedElement();
    const place = this.#view?.isPinned ? this.#view.place : undefined;
    const enters = this.#view === undefined || (this.#view.enters && this.#view.mark === mark);
    this.#view = { mark, by, form: this.#form(), isPinned, place, enters };
    // A hover leaves alone what is pinned in the window around.
    if (by !== 'hover') this.#host.replaceOthers();
    if ((by === 'key' || by === 'popup') && !wantsLessMotion()) {
      this.#host.flash(
        lineBoxes(mark).flatMap((box) => this.#stage.toStage(box) ?? []),
        this.#anchor(mark),
      );
    }
    this.#host.show(this.#anchor(mark));
    this.#draw();
    void this.#place();
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#follow);
    this.#watchBack();
    if (by !== 'hover') this.focus();
  }

  /** Pins the card where it is, or lets it follow its word again. */
  pin(isPinned: boolean): void {
    if (!this.#view) return;
    this.#view = { ...this.#view, isPinned };
    this.#draw();
    this.#seen = '';
  }

  /** Moves the focus into the card. */
  focus(): void {
    this.#returnTo ??= focusedElement();
    // In two steps: a box of the page that keeps the focus takes it back where it sees it go to something else.
    const focused = this.#host.focused ? undefined : focusedElement();
    if (focused) blur(focused);
    this.#enter();
    const keeper = this.#host.isEntered || this.#stage.frame ? undefined : focusedElement();
    if (keeper) this.#enterWithin(keeper);
  }

  #enter(): void {
    const dialog = this.#host.layer.querySelector<HTMLElement>('[role="dialog"]');
    dialog?.focus({ preventScroll: true, focusVisible: this.#view?.by === 'key' });
  }

  /** A box of the page that says nothing of it has taken the focus back: within that, the card may have it. */
  #enterWithin(keeper: Element): void {
    const anchor = this.#view && this.#anchor(this.#view.mark);
    for (const box of boxesAround(keeper)) {
      this.#host.moveInto(box, anchor);
      this.#enter();
      if (this.#host.isEntered) return;
    }
    this.#host.moveInto(undefined, anchor);
  }

  /** Puts the card above what has entered the top layer since. */
  raise(): void {
    if (!this.#view) return;
    this.#view = { ...this.#view, enters: false };
    this.#draw();
    this.#host.raise(this.#anchor(this.#view.mark));
    this.#seen = '';
  }

  /** Whether the page has left it where it was put. */
  get isInPage(): boolean {
    return this.#host.isInPage;
  }

  owns(event: Event): boolean {
    return this.#host.owns(event);
  }

  /** The card's box, as if it were in the mention's window. */
  box(): Box {
    const { left, top, right, bottom } = this.#host.box();
    const { x, y } = this.#stage.fromStage({ x: left, y: top });
    const end = this.#stage.fromStage({ x: right, y: bottom });
    return { left: x, top: y, right: end.x, bottom: end.y };
  }

  /** The boxes of the word's lines. */
  wordBoxes(): Box[] {
    return this.#view ? lineBoxes(this.#view.mark) : [];
  }

  /** Lets the card fade away, and gives the focus back if it is in the card. @returns when it is gone */
  async close(): Promise<void> {
    cancelAnimationFrame(this.#frame);
    this.#backWatcher?.destroy();
    const { focused } = this.#host;
    if (focused) returnFocus(focused, this.#returnTo);
    // Back from the window around to the mention's own.
    if (focused && this.#stage.frame) window.focus();
    if (wantsLessMotion()) return this.remove();
    const { layer } = this.#host;
    layer.inert = true;
    const leaving = layer.animate([{ opacity: 1 }, { opacity: 0 }], { duration: LEAVE_MS, fill: 'forwards' });
    await leaving.finished.catch(() => undefined);
    this.remove();
  }

  /** Takes a closed card away at once. Harmless to repeat. */
  remove(): void {
    this.#setup.draw(this.#host.layer, undefined);
    this.#host.remove();
  }

  #draw(): void {
    this.#setup.draw(this.#host.layer, this.#view);
  }

  /** What the card must be above: the mention, or the frame that it is in. */
  #anchor(mark: Mark): Node | undefined {
    return this.#stage.frame ?? mark.nodes[0];
  }

  #form(): CardView['form'] {
    return formIn(this.#stage.window, this.#setup.isTouch);
  }

  /**
   * The system's way back, where the browser tells of it without a change to the page's history: Android's gesture and
   * button in Chromium. https://html.spec.whatwg.org/multipage/interaction.html#close-requests-and-close-watchers
   */
  #watchBack(): void {
    const { CloseWatcher: Watcher } = this.#stage.window;
    // Where there is none, a frame of the page's may have its name.
    if (this.#backWatcher || this.#form() !== 'sheet' || typeof Watcher !== 'function') return;
    this.#backWatcher = new Watcher();
    this.#backWatcher.addEventListener('close', () => this.#setup.onLost());
  }

  /** Looks in each frame whether the card must move: pages move their words in more ways than are announced. */
  readonly #follow = (): void => {
    this.#frame = requestAnimationFrame(this.#follow);
    const view = this.#view;
    if (!view) return;
    if (!this.isInPage) return this.#setup.onLost();
    const form = this.#form();
    if (form !== view.form) {
      this.#view = { ...view, form, place: undefined };
      this.#draw();
    }
    const { width, height } = this.#host.size();
    const { left, top, right, bottom } = this.#window();
    const word = view.isPinned ? undefined : this.#word(view.mark);
    const seen = [width, height, left, top, right, bottom, word?.left, word?.top, word?.right].join(' ');
    if (seen === this.#seen) return;
    this.#seen = seen;
    void this.#place();
  };

  async #place(): Promise<void> {
    const view = this.#view;
    if (!view || view.form === 'sheet') return;
    const { layer } = this.#host;
    if (view.isPinned && view.place)
      return this.#put(view, keptInside(this.#window(), view.place, this.#host.size()));
    const word = this.#word(view.mark);
    if (!word) return this.#setup.onLost();
    const place = await placeCard(
      {
        isRtl: layer.firstElementChild?.matches(':dir(rtl)') ?? false,
        measure: () => this.#host.size(),
        limitHeight: (height) => layer.style.setProperty('--fc-card-block', `${height}px`),
      },
      { word, window: this.#window(), ...flowAt(view.mark) },
    );
    if (this.#view === view) this.#put(view, place);
  }

  #put(view: CardView, place: Place): void {
    const { style } = this.#host.layer;
    style.left = `${place.left}px`;
    style.top = `${place.top}px`;
    this.#view = { ...view, place };
    this.#draw();
  }

  #window(): Box {
    return visibleWindow(this.#stage.window);
  }

  /** The box of the word's line, unless it has left the window or what scrolls it. */
  #word(mark: Mark): Box | undefined {
    const boxes = lineBoxes(mark);
    const box = boxes[this.#line] ?? boxes[0];
    const parent = mark.nodes[0]?.parentElement;
    if (!box || !parent || !intersects(box, clippedBox(parent, visibleWindow(window)))) return undefined;
    return this.#stage.toStage(box);
  }
}

function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
