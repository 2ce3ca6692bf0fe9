// Has the card brought once somebody points at a page with a mention, and goes on with it.
import type { Cards, CardSetup, StartCards } from './card-slot.ts';
import { followPointer } from './early-pointer.ts';

export interface CardCallerSetup {
  /** Resolves once the card's script is there. */
  readonly bring: () => Promise<StartCards>;
  readonly card: Omit<CardSetup, 'onClose' | 'signal'>;
  /** What is listed of the frame has changed. */
  readonly onReady: () => void;
  readonly signal: AbortSignal;
}

/** The cards of a frame from its first mark on. */
export class CardCaller {
  readonly #setup: CardCallerSetup;
  #cards: Cards | undefined;
  #isBrought = false;
  #isEnded = false;
  /** What a person asked for before the card's script was there. */
  #wish: ((cards: Cards) => void) | undefined;
  /** Until there are cards, what the pointer did meanwhile is remembered. */
  readonly #coming = new AbortController();
  readonly #showing = new AbortController();
  #early: (() => PointerEvent | undefined) | undefined;

  constructor(setup: CardCallerSetup) {
    this.#setup = setup;
  }

  get cards(): Cards | undefined {
    return this.#cards;
  }

  /** Until somebody points at the page, nothing of the card is needed. Harmless to repeat. */
  expectPointer(): void {
    if (this.#early || this.#cards) return;
    this.#early = followPointer(
      () => this.bring(),
      AbortSignal.any([this.#coming.signal, this.#setup.signal]),
    );
    // The first touch is a tap already.
    if ('ontouchstart' in globalThis) this.bring();
  }

  /** To be called when the page has emptied its document, which takes all listeners off it. */
  listenAgain(): void {
    this.#cards?.listen();
    this.#early = undefined;
    this.expectPointer();
  }

  /** Has the card's script brought, once. */
  bring(): void {
    if (this.#isBrought) return;
    this.#isBrought = true;
    this.#setup.bring().then(
      (start) => this.#start(start),
      () => {
        // The next sign of a reader tries again.
        this.#isBrought = false;
      },
    );
  }

  /** Does something with the cards, at once or as soon as their script is there. */
  withCards(wish: (cards: Cards) => void): void {
    if (this.#cards) return wish(this.#cards);
    this.#wish = wish;
    return this.bring();
  }

  /** Opens no more cards, but leaves one that is open, so that it can offer to undo the switching off. */
  end(): void {
    this.#isEnded = true;
    this.#coming.abort();
    if (!this.#cards?.isOpen) this.#showing.abort();
  }

  #start(start: StartCards): void {
    if (this.#isEnded || this.#setup.signal.aborted) return;
    this.#cards = start({
      ...this.#setup.card,
      onClose: () => {
        if (this.#isEnded) this.#showing.abort();
      },
      signal: AbortSignal.any([this.#showing.signal, this.#setup.signal]),
    });
    this.#cards.listen(this.#early?.());
    // It holds what was under the pointer.
    this.#early = undefined;
    this.#coming.abort();
    this.#wish?.(this.#cards);
    this.#wish = undefined;
    this.#setup.onReady();
  }
}
