// Where the pointer has come to before the card's script is there to follow it.

/**
 * Remembers the pointer's last move until the signal is aborted, and tells it then.
 *
 * @param onFirst the pointer has moved or pressed for the first time
 */
export function followPointer(onFirst: () => void, signal: AbortSignal): () => PointerEvent | undefined {
  let last: PointerEvent | undefined;
  addEventListener(
    'pointermove',
    (event) => {
      if (!last) onFirst();
      last = event;
    },
    { capture: true, passive: true, signal },
  );
  addEventListener('pointerdown', onFirst, { capture: true, passive: true, signal, once: true });
  return () => last;
}
