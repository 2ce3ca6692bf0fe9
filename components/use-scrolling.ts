// Whether an element has more than it shows.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Known anew after each rendering of the component that has the element. */
export function useScrolling(ref: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same answer again renders nothing
  useLayoutEffect(() => {
    const element = ref.current;
    if (element) setScrolls(element.scrollHeight > element.clientHeight);
  });
  return scrolls;
}
