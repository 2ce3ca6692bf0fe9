// Which part of the window an element's text can be seen in: scroll containers and the like cut the rest off.
import {
  assignedSlotOf,
  bodyOf,
  boxOf,
  documentOf,
  parentElementOf,
  parentOf,
  rootElementOf,
} from '../text/dom.ts';
import { isShadowRoot } from '../text/node-kinds.ts';
import type { Box } from './geometry.ts';

/** What is left of the box once everything around the element's text has clipped it; perhaps turned inside out. */
export function clippedBox(element: Element, box: Box): Box {
  let { left, top, right, bottom } = box;
  let position = 'static';
  for (let next: Element | undefined = element; next && !isRoot(next); next = flatParent(next)) {
    const style = getComputedStyle(next);
    if (style.display === 'inline' || !contains(style, position)) continue;
    position = style.position;
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const own = boxOf(next);
    if (style.overflowX !== 'visible') [left, right] = [Math.max(left, own.left), Math.min(right, own.right)];
    if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, own.top), Math.min(bottom, own.bottom)];
  }
  return { left, top, right, bottom };
}

/** What these clip is the window itself. */
function isRoot(element: Element): boolean {
  const page = documentOf(element);
  return page !== null && (element === bodyOf(page) || element === rootElementOf(page));
}

/** Whether the style's element is around one with this position: the others it neither scrolls nor clips. */
function contains({ position, transform }: CSSStyleDeclaration, inner: string): boolean {
  if (inner === 'fixed') return transform !== 'none';
  return inner !== 'absolute' || position !== 'static' || transform !== 'none';
}

function flatParent(element: Element): Element | undefined {
  const slot = assignedSlotOf(element);
  if (slot) return slot;
  const parent = parentOf(element);
  return isShadowRoot(parent) ? parent.host : parentElementOf(element);
}
