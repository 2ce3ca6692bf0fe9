// Gives the focus to what a view of the popup begins with.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Focuses the element when it is drawn, and again when the window gets the focus while nothing in it has. */
export function useFocusAtFirst(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    // Firefox 153 builds a popup out of sight; moved to its panel, it loses its focused element without an event, and
    // only then gets the focus itself.
    const onWindowFocus = (): void => {
      if (document.activeElement === document.body) ref.current?.focus();
    };
    ref.current?.focus();
    addEventListener('focus', onWindowFocus);
    return () => removeEventListener('focus', onWindowFocus);
  }, [ref]);
}
