// What is chosen at random, the same with each run of a seed.
import { mulberry32 } from '../mulberry32.ts';

/** Draws what a run does, one thing after the other. */
export class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = mulberry32(seed);
  }

  below(limit: number): number {
    return this.#next() % limit;
  }

  /** @throws RangeError if there is nothing to choose from */
  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('Nothing to choose from.');
    return item;
  }
}
