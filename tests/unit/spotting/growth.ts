// Measures whether time grows as the text does: by texts that repeat a unit, a short one and a long one.
import { findMentions } from '../../../spotting/index.ts';
import { textOf } from '../../../tools/names/long-texts.ts';

/** Those units of which a long text takes far longer for each of its letters than a short one, and how many times. */
export function tooSlow(units: readonly string[]): string[] {
  return units.flatMap((unit) => {
    const growth = growthOf(unit);
    return growth > FACTOR ? [`${JSON.stringify(unit)}: ${growth.toFixed(1)}`] : [];
  });
}

const SHORT = 2_000;
/** Twice as much as a page asks about at a time. */
const LONG = 64_000;
/**
 * The longer text may take so much more for each of its letters: caches that fill, memory that is cleared. Where each
 * mention reads the whole text it takes thirty-two times more.
 */
const FACTOR = 10;
/** A shorter time than this is mostly the clock's. */
const LEAST_MS = 0.5;

function bestTime(text: string, tries: number): number {
  let best = Infinity;
  for (let turn = 0; turn < tries; turn++) {
    // Of this thread: what collects garbage beside it is another's.
    const start = process.threadCpuUsage();
    findMentions(text, { lang: 'en' });
    best = Math.min(best, process.threadCpuUsage(start).user / 1_000);
  }
  return best;
}

/** The longer text need not be measured where one of these parts of it tells that it takes no longer than it may. */
const PARTS = [1 / 8, 1 / 4];

/**
 * How many times longer a letter of the longer text takes; measured again if it seems too long. What tells that it is
 * not, even if the shorter text takes no time, is measured alone.
 */
function growthOf(unit: string): number {
  for (const part of PARTS) {
    // With the square of the length, which is the fastest growth that searching for each mention makes.
    const most = growthBy(bestTime(textOf(unit, LONG * part), 1) / part ** 2, LEAST_MS);
    if (most <= FACTOR) return most;
  }
  let short = LEAST_MS;
  let growth = Infinity;
  for (let turn = 0; turn < 5 && growth > FACTOR; turn++) {
    if (turn === 1) short = Math.max(short, bestTime(textOf(unit, SHORT), 3));
    growth = Math.min(growth, growthBy(bestTime(textOf(unit, LONG), 1), short));
  }
  return growth;
}

/** By how much longer a letter takes in the longer text, by the times of both. */
function growthBy(long: number, short: number): number {
  return long / short / (LONG / SHORT);
}
