// Time as the extension has it in a document that a test has opened: it goes by itself, and can be put forward.

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

export class Clock {
  /** By how much it is ahead of the browser's, in milliseconds. */
  #ahead = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** What stands in place of the browser's own, by name. */
  readonly globals: Readonly<Record<'setTimeout' | 'clearTimeout' | 'performance', unknown>> = {
    setTimeout: (callback: () => void, delay = 0): number => this.#set(callback, delay),
    clearTimeout: (id: number | undefined): void => this.#clear(id),
    performance: { now: () => this.#now() },
  };

  /** Has all happen that would happen within a time, one after the other. In milliseconds. */
  forward(time: number): void {
    const end = this.#now() + time;
    for (let next = this.#next(); next && next[1].at <= end; next = this.#next()) {
      const [id, { at, run }] = next;
      this.#ahead += Math.max(0, at - this.#now());
      this.#clear(id);
      run();
    }
    this.#ahead += Math.max(0, end - this.#now());
  }

  /** Forgets what was to happen. */
  stop(): void {
    for (const id of this.#waiting.keys()) this.#clear(id);
  }

  #now(): number {
    return performance.now() + this.#ahead;
  }

  #set(callback: () => void, delay: number): number {
    const id = window.setTimeout(() => {
      this.#waiting.delete(id);
      callback();
    }, delay);
    this.#waiting.set(id, { at: this.#now() + delay, run: callback });
    return id;
  }

  #clear(id: number | undefined): void {
    window.clearTimeout(id);
    if (id !== undefined) this.#waiting.delete(id);
  }

  #next(): readonly [number, Waiting] | undefined {
    let first: readonly [number, Waiting] | undefined;
    for (const entry of this.#waiting) if (!first || entry[1].at < first[1].at) first = entry;
    return first;
  }
}
