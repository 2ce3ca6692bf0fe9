// Whether few letters go into a line of a card. Not by a container query: as long as a page has a container, also in a
// shadow tree, Firefox 153 lays all of it out whenever a script asks for a style (20 times after a change of 5,000
// paragraphs: 700 ms instead of 7).
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** In the box's own letters. */
const NARROW_EM = 18;

/**
 * Keeps the attribute `data-narrow` on a box that is narrower than a line of few letters.
 *
 * @param contents changes where the box gets other parts
 */
export function useNarrow(boxRef: RefObject<HTMLElement | null>, contents: unknown): void {
  useLayoutEffect(() => {
    const { current: box } = boxRef;
    if (!box) return undefined;
    const measure = (): void => {
      const letter = Number.parseFloat(getComputedStyle(box).fontSize);
      box.toggleAttribute('data-narrow', box.clientWidth < NARROW_EM * letter);
    };
    // At once, as the card's place depends on its height.
    measure();
    let frame = 0;
    // Not at once: of what changes sizes then, the page's window would be told as an error.
    const watching = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    // The letters may become larger, and with them the parts, but not the box.
    for (const part of [box, ...box.querySelectorAll('.card-frame > *')]) watching.observe(part);
    return () => {
      watching.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [boxRef, contents]);
}
