// When long work goes on: in later tasks, once the page has nothing more urgent.
import { isHidden } from './dom.ts';

/** The time and the later turn that the work is run with; a test passes its own. */
export interface Turns {
  now(): number;
  /** Runs the callback in a later task, when the page has nothing more urgent. */
  later(callback: () => void): void;
}

/** Most pages of news are read in so many. */
const FEW_TURNS = 8;

let turns = 0;

export const browserTurns: Turns = {
  // Asked at every step: `performance` takes several times as long.
  now: () => Date.now(),
  later(callback) {
    if (isHidden(document)) {
      EventTarget.prototype.addEventListener.call(document, 'visibilitychange', callback, { once: true });
      return;
    }
    // Not in Safari, nor in Firefox before 142: https://developer.mozilla.org/docs/Web/API/Scheduler/postTask
    // Its first use costs a page one to two milliseconds, and most are read in fewer turns.
    if (++turns > FEW_TURNS && 'scheduler' in globalThis)
      void scheduler.postTask(callback, { priority: 'background' });
    else setTimeout(callback);
  },
};
