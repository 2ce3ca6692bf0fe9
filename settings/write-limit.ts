// Keeps writing below what browsers allow for synchronised storage: 120 writes a minute and 1,800 an hour.
// https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync

/** Writes that may follow each other at once. */
const burst = 20;
/** In milliseconds, for the writes after those: 1,800 an hour. */
const pause = 2000;

export interface WriteLimit {
  /** Resolves when the next write may begin. */
  take(): Promise<void>;
}

export function createWriteLimit(): WriteLimit {
  let allowance = burst;
  let since = performance.now();
  return {
    async take() {
      const now = performance.now();
      allowance = Math.min(burst, allowance + (now - since) / pause) - 1;
      since = now;
      if (allowance < 0) await new Promise((resolve) => setTimeout(resolve, -allowance * pause));
    },
  };
}
