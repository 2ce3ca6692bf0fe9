// Which mention is under a point. Asked once when the pointer rests, since it may cost the page a layout.
import { clippedBox } from './clipping.ts';
import { isInBox, type Point } from './geometry.ts';
import {
  caretNodeAt,
  childrenOf,
  contains,
  elementAt,
  elementsAt as elementsIn,
  nameOf,
  rootOf,
} from '../text/dom.ts';
import { lineBoxes } from '../marks/line-boxes.ts';
import type { Mark } from '../marks/mark.ts';
import type { Marks } from '../marks/marks.ts';
import { isText } from '../text/node-kinds.ts';
import { shadowRootOf } from '../text/shadow-trees.ts';
import { isShown } from '../marks/visibility.ts';

/**
 * The mark whose letters are under the point and can be seen there.
 *
 * @param elements what {@link elementsAt} tells of the point
 */
export function markAtPoint(marks: Marks, point: Point, elements: readonly Element[]): Mark | undefined {
  for (const mark of candidatesAt(marks, point, elements)) {
    const isHit = marks.highlights.shows(mark) && lineBoxes(mark).some((box) => isInBox(point, box));
    if (isHit && isShown(mark)) return mark;
  }
  return undefined;
}

/** The elements at a point, uppermost first, through shadow trees. Told of each element with a shadow tree. */
export function elementsAt(
  point: Point,
  onShadow: (host: Element) => void = () => {},
  root: Document | ShadowRoot = document,
): Element[] {
  const elements: Element[] = [];
  const top = elementAt(root, point.x, point.y);
  const inBoxes = elementsIn(root, point.x, point.y);
  // Text that runs over the edge of its element's box is hit, but lists tell of boxes alone.
  for (const element of top && !inBoxes.includes(top) ? [top, ...inBoxes] : inBoxes) {
    // A shadow root's list goes on with what is around its host.
    if (rootOf(element) !== root) continue;
    const shadow = shadowRootOf(element);
    if (shadow) {
      onShadow(element);
      elements.push(...elementsAt(point, onShadow, shadow));
    }
    elements.push(element);
  }
  return elements;
}

function* candidatesAt(marks: Marks, point: Point, elements: readonly Element[]): Generator<Mark> {
  let cover: Element | undefined;
  for (const element of elements) {
    for (const child of childrenOf(element)) if (isText(child)) yield* marks.in(child);
    if (!isOpaque(element)) continue;
    cover = element;
    break;
  }
  // Text with `pointer-events: none` is in no list of elements, but has a caret.
  const caret = caretNodeAt(document, point.x, point.y);
  if (!caret || !isText(caret) || marks.in(caret).size === 0) return;
  if ((!cover || contains(cover, caret)) && !isClippedAway(caret, point)) yield* marks.in(caret);
}

const PICTURES = new Set(['img', 'video', 'canvas', 'iframe', 'embed', 'object']);

/** Whether nothing below the element can be seen through it. A link laid over a whole teaser is no such cover. */
function isOpaque(element: Element): boolean {
  const style = getComputedStyle(element);
  if (Number(style.opacity) < 0.5) return false;
  if (PICTURES.has(nameOf(element)) || style.backgroundImage.includes('url(')) return true;
  return !isTransparent(style.backgroundColor);
}

/** Whether a computed colour lets more than half of what is below it through. */
function isTransparent(color: string): boolean {
  if (color === 'transparent') return true;
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(color);
  return alpha !== null && Number(alpha[1] ?? alpha[2]) < 0.5;
}

function isClippedAway({ parentElement }: Text, point: Point): boolean {
  const window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  return parentElement === null || !isInBox(point, clippedBox(parentElement, window));
}
