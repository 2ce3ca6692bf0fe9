// Whether a reader can see a mention. Judged when it is asked for, never while reading: it may cost a layout.
import { lineBoxes } from './hit-test.ts';
import { isOnPage, type Mark } from './marks.ts';

/** Boxes narrower or lower than this hold text for screen readers only, clipped away for everybody else. */
const SMALLEST = 2;

/** Whether the words of a mark are shown, perhaps after scrolling. */
export function isVisible(mark: Mark): boolean {
  if (!isOnPage(mark)) return false;
  const parent = mark.nodes[0]?.parentElement;
  if (!parent) return false;
  if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  return lineBoxes(mark).some((box) => box.width >= SMALLEST && box.height >= SMALLEST) && !isClipped(parent);
}

/** Whether an ancestor shrinks its content to nothing, as style sheets do to hide text from all but screen readers. */
function isClipped(from: Element): boolean {
  for (let element: Element | null = from; element; element = element.parentElement) {
    const { overflowX, overflowY, clipPath, clip } = getComputedStyle(element);
    if (clipPath === 'inset(50%)' || clipPath === 'inset(100%)' || /^rect\((0|1)px,? /.test(clip))
      return true;
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { width, height } = element.getBoundingClientRect();
    if (width < SMALLEST || height < SMALLEST) return true;
  }
  return false;
}
