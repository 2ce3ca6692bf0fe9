// Time as a run has it: what the computer sleeps, or stops the run for, does not count.

const TICK_MS = 250;
/** More between two ticks is no time of the run's: it stood still, or as good as that. */
const MOST_MS = 5_000;

let awake = 0;
let last = performance.now();

setInterval(() => {
  const now = performance.now();
  awake += Math.min(now - last, MOST_MS);
  last = now;
}, TICK_MS).unref();

/** How long this process has run, in milliseconds. */
export function timeAwake(): number {
  return awake;
}

/**
 * Does something, and does it again where it failed as the run stood still meanwhile: whatever it waited for is then
 * past its time.
 */
export async function evenIfStopped<Result>(run: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const beganAwake = awake;
  try {
    return await run();
  } catch (error) {
    const stoodStill = performance.now() - began - (awake - beganAwake);
    if (stoodStill < 2 * MOST_MS) throw error;
    return evenIfStopped(run);
  }
}
