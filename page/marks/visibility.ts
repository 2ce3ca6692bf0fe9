// Whether a reader can see a mention. Judged when it is asked for, never while reading: it may cost a layout.
import { lineBoxes } from './line-boxes.ts';
import { isOnPage, type Mark } from './mark.ts';
import { boxOf, checkVisibility, closest, parentElementOf } from '../text/dom.ts';

/** Boxes narrower or lower than this hold text for screen readers only, clipped away for everybody else. */
const SMALLEST = 2;

/** Whether the words of a mark are shown, perhaps after scrolling. */
export function isVisible(mark: Mark): boolean {
  const parent = mark.nodes[0]?.parentElement;
  if (!parent || !isShown(mark)) return false;
  return lineBoxes(mark).some((box) => box.width >= SMALLEST && box.height >= SMALLEST) && !isClipped(parent);
}

/** Whether the page's styles show the words of a mark, wherever they are. */
export function isShown(mark: Mark): boolean {
  const parent = mark.nodes[0]?.parentElement;
  if (!parent || !isOnPage(mark)) return false;
  if (!checkVisibility(parent, { opacityProperty: true, visibilityProperty: true })) return false;
  // An element counts as visible although its own text is not: `hidden="until-found"`, a closed `<details>`.
  return getComputedStyle(parent).contentVisibility !== 'hidden' && !isInClosedDetails(parent);
}

function isInClosedDetails(element: Element): boolean {
  const details = closest(element, 'details:not([open])');
  if (!details) return false;
  const summary = closest(element, 'summary');
  if (!summary || parentElementOf(summary) !== details) return true;
  const around = parentElementOf(details);
  return around !== undefined && isInClosedDetails(around);
}

/** Whether an ancestor shrinks its content to nothing, as style sheets do to hide text from all but screen readers. */
function isClipped(from: Element): boolean {
  for (let element: Element | undefined = from; element; element = parentElementOf(element)) {
    const { overflowX, overflowY, clipPath, clip } = getComputedStyle(element);
    if (clipPath === 'inset(50%)' || clipPath === 'inset(100%)' || /^rect\((0|1)px,? /.test(clip))
      return true;
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { width, height } = boxOf(element);
    if (width < SMALLEST || height < SMALLEST) return true;
  }
  return false;
}
