// When long work goes on: in later tasks, once the page has nothing more urgent.
import { isHidden } from './dom.ts';

/** The time and the later turn that the work is run with; a test passes its own. */
export interface Turns {
  now(): number;
  /** Runs the callback in a later task, when the page has nothing more urgent. */
  later(callback: () => void): void;
}

export const browserTurns: Turns = {
  // Asked at every step: `performance` takes several times as long.
  now: () => Date.now(),
  later(callback) {
    if (isHidden(document)) {
      EventTarget.prototype.addEventListener.call(document, 'visibilitychange', callback, { once: true });
      return;
    }
    // Not in Safari, nor in Firefox before 142: https://developer.mozilla.org/docs/Web/API/Scheduler/postTask
    if ('scheduler' in globalThis) void scheduler.postTask(callback, { priority: 'background' });
    else setTimeout(callback);
  },
};
