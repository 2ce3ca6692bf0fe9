// Looks after marks that stand on a page for long: whether the extension is still there, and the marks still shown.
import { isHidden } from '../page/text/dom.ts';

const EVERY_MS = 1_000;

/** Calls back now and then while the page is shown, until the signal is aborted. */
export function startHeartbeat(onBeat: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (!isHidden(document)) onBeat();
  }, EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
