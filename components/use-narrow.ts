// Whether few letters go into a line of a card. Not by a container query: as long as a page has a container, also in a
// shadow tree, Firefox 153 lays all of it out whenever a script asks for a style (20 times after a change of 5,000
// paragraphs: 700 ms instead of 7).
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the attribute `data-narrow` on a box while it is narrower than a line of few letters, which stands in it unseen.
 *
 * @returns references to the box and to that line
 */
export function useNarrow() {
  const boxRef = useRef<HTMLDivElement>(null);
  const lineRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = boxRef.current;
    const line = lineRef.current;
    if (!box || !line) return undefined;
    const measure = (): void => void box.toggleAttribute('data-narrow', box.clientWidth < line.clientWidth);
    // At once, as the card's place depends on its height.
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(box);
    // The letters may become larger, and not the box.
    watching.observe(line);
    return () => watching.disconnect();
  }, []);
  return { boxRef, lineRef };
}
