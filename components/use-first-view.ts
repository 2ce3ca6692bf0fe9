// How many facts a card shows before anything is unfolded.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** As many as are taken in at a glance. */
const most = 3;

/**
 * As many of the first facts as fit into the part of the card that scrolls, and one at least: a sentence that is cut
 * in half reads as a mistake.
 * @param isFolded while more than these are shown, they are not counted anew
 */
export function useFirstView(bodyRef: RefObject<HTMLElement | null>, isFolded: boolean): number {
  const [count, setCount] = useState(most);
  // After each drawing: the card's height follows from its place, which is found once it has been drawn.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same answer again renders nothing
  useLayoutEffect(() => {
    const body = bodyRef.current;
    if (isFolded && body && count > 1 && body.scrollHeight > body.clientHeight) setCount(count - 1);
  });
  return count;
}
