// What the pointer has come to before the card's script is there to follow it.
import { onTrusted } from '../page/card/trusted.ts';

/**
 * Remembers what the pointer has last done until the signal is aborted, and tells it then: its move to where it rests,
 * or its click; nothing where a key, a button or the wheel has followed.
 *
 * @param onReader the pointer has moved or pressed, each time
 */
export function followPointer(onReader: () => void, signal: AbortSignal): () => PointerEvent | undefined {
  let last: PointerEvent | undefined;
  const on = <Type extends 'pointermove' | 'pointerdown' | 'click' | 'keydown' | 'wheel'>(
    type: Type,
    listener: (event: WindowEventMap[Type]) => void,
  ): void => onTrusted(window, type, listener, { capture: true, passive: true, signal });
  on('pointermove', (event) => {
    last = event;
    onReader();
  });
  on('pointerdown', () => {
    last = undefined;
    onReader();
  });
  for (const type of ['keydown', 'wheel'] as const) on(type, () => (last = undefined));
  // The second of two clicks selects a word.
  on('click', (event) => (last = event.detail > 1 ? undefined : event));
  return () => last;
}
