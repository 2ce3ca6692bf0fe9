// Which part of the window an element's text can be seen in: scroll containers and the like cut the rest off.
import { isShadowRoot } from '../text/node-kinds.ts';
import type { Box } from './geometry.ts';

/** What is left of the box once everything around the element's text has clipped it; perhaps turned inside out. */
export function clippedBox(element: Element, box: Box): Box {
  let { left, top, right, bottom } = box;
  let position = 'static';
  for (let next: Element | null = element; next && !isRoot(next); next = flatParent(next)) {
    const style = getComputedStyle(next);
    if (style.display === 'inline' || !contains(style, position)) continue;
    position = style.position;
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const own = next.getBoundingClientRect();
    if (style.overflowX !== 'visible') [left, right] = [Math.max(left, own.left), Math.min(right, own.right)];
    if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, own.top), Math.min(bottom, own.bottom)];
  }
  return { left, top, right, bottom };
}

/** What these clip is the window itself. */
function isRoot(element: Element): boolean {
  return element === element.ownerDocument.body || element === element.ownerDocument.documentElement;
}

/** Whether the style's element is around one with this position: the others it neither scrolls nor clips. */
function contains({ position, transform }: CSSStyleDeclaration, inner: string): boolean {
  if (inner === 'fixed') return transform !== 'none';
  return inner !== 'absolute' || position !== 'static' || transform !== 'none';
}

function flatParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  return isShadowRoot(element.parentNode) ? element.parentNode.host : element.parentElement;
}
