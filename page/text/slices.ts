// Runs long work in slices short enough that the page never waits for it.
import { browserTurns, type Turns } from './turns.ts';

/** The first slice also pays for compiling; with it, no task of ours lasts longer than 8 ms on a slow machine. */
const FIRST_SLICE_MS = 2.5;
export const SLICE_MS = 4;
/** Steps after which a slice ends whatever the clock says: some browsers round it to 100 ms against fingerprinting. */
const MOST_STEPS = 500;

/** Work that can be put off at each `yield`, and is where what comes next takes long in itself: `yield 'apart'`. */
export type Work = Generator<'apart' | void, void>;

export interface SlicesEvents {
  /** Called after each slice, told whether all work is done. */
  readonly onPause: (isDone: boolean) => void;
  /** What one piece of work has thrown, which ends it and no other. */
  readonly onError: (error: unknown) => void;
}

/** One queue for all of a page's work, so that its parts never add up to one long task. */
export class Slices {
  readonly #turns: Turns;
  readonly #queue: Work[] = [];
  /** A slice is running or comes in a later turn. */
  #isUnderWay = false;
  #isFirst = true;
  readonly #events: SlicesEvents;

  constructor(events: SlicesEvents, turns: Turns = browserTurns) {
    this.#events = events;
    this.#turns = turns;
  }

  get isIdle(): boolean {
    return this.#queue.length === 0;
  }

  /** Begins the work at once, within the slice's time, and puts what is left behind all that is under way. */
  add(work: Work): void {
    this.#queue.push(work);
    if (!this.#isUnderWay) this.#slice();
  }

  /** Puts work behind all that is waiting, for a later turn. */
  addLater(work: Work): void {
    this.#queue.push(work);
    this.#goOn();
  }

  /** Puts work before all that is waiting. */
  addFirst(work: Work): void {
    this.#queue.unshift(work);
    if (!this.#isUnderWay) this.#slice();
  }

  /** Forgets all work. */
  clear(): void {
    this.#queue.length = 0;
  }

  #goOn(): void {
    if (this.#isUnderWay || this.isIdle) return;
    this.#isUnderWay = true;
    this.#turns.later(() => this.#slice());
  }

  #slice(): void {
    this.#isUnderWay = true;
    const end = this.#turns.now() + (this.#isFirst ? FIRST_SLICE_MS : SLICE_MS);
    this.#isFirst = false;
    for (let steps = 0; this.#queue.length > 0 && steps < MOST_STEPS; steps++) {
      const work = this.#queue[0];
      const step = work && this.#next(work);
      // Work may have emptied the queue, itself included.
      if (step?.done === true && this.#queue[0] === work) this.#queue.shift();
      if (step?.value === 'apart' || this.#turns.now() >= end) break;
    }
    this.#isUnderWay = false;
    this.#events.onPause(this.isIdle);
    this.#goOn();
  }

  /** One step of a piece of work; one that throws is done. */
  #next(work: Work): IteratorResult<'apart' | void, void> {
    try {
      return work.next();
    } catch (error) {
      this.#events.onError(error);
      return { done: true, value: undefined };
    }
  }
}
