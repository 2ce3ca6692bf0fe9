// How long a frame waits before it asks the background once more that has not answered: asleep, updating or killed.
import { isOrphaned } from './extension-api.ts';

const PAUSES_MS = [250, 1_000, 4_000, 15_000];
const LONGEST_MS = 60_000;

/**
 * The pause in milliseconds; it grows.
 *
 * @param silences how often there was no answer before
 */
export function pauseAfter(silences: number): number {
  return PAUSES_MS[silences] ?? LONGEST_MS;
}

/** Asks, and again after a pause each time that nobody answers, as long as the extension is there. */
export function askUntilAnswered(ask: () => Promise<unknown>, mostSilences = Infinity, silences = 0): void {
  ask().catch(() => {
    if (silences < mostSilences && !isOrphaned())
      setTimeout(() => askUntilAnswered(ask, mostSilences, silences + 1), pauseAfter(silences));
  });
}
