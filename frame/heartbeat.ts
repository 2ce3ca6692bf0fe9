// Looks after marks that stand on a page for long: whether the extension is still there, and the marks still shown.

/** Browsers make it longer in pages that nobody sees. */
const EVERY_MS = 1_000;

/** Calls back now and then until the signal is aborted. */
export function startHeartbeat(onBeat: () => void, signal: AbortSignal): void {
  const timer = setInterval(onBeat, EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
