// Where the pointer has come to rest before the card's script is there to follow it.

/** Remembers the pointer's last move until the signal is aborted, and tells it then. */
export function followPointer(signal: AbortSignal): () => PointerEvent | undefined {
  let last: PointerEvent | undefined;
  addEventListener('pointermove', (event) => (last = event), { capture: true, passive: true, signal });
  return () => last;
}
