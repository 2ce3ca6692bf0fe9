// A line: text that a reader reads without a break, over the edges of inline elements, up to the blocks around it. One
// may be as long as the page likes, so that it is only ever walked along, and read in parts.
import { firstChildOf, lastChildOf, nextSiblingOf, parentElementOf, previousSiblingOf } from './dom.ts';
import { isInline, isPassedOver, isUnread } from './elements.ts';
import { isElement, isText } from './node-kinds.ts';

export type Direction = 'forwards' | 'backwards';

/** Nodes without text in a row after which a line counts as ended: a page may put any number there. */
const MOST_EMPTY = 1_000;

/**
 * The next text node of the line in one direction from a text or an inline element on; undefined at the line's end. Empty
 * ones are passed over.
 */
export function nextInLine(from: Text | Element, direction: Direction): Text | undefined {
  const [siblingOf, childOf] =
    direction === 'forwards' ? [nextSiblingOf, firstChildOf] : [previousSiblingOf, lastChildOf];
  let node: Node = from;
  for (let steps = 0; steps < MOST_EMPTY; steps++) {
    let next = siblingOf(node);
    if (next === null) {
      const parent = parentElementOf(node);
      if (!parent || !isInline(parent)) return undefined;
      node = parent;
      continue;
    }
    // Down to the first text, as long as elements go on with the line.
    for (; ; steps++) {
      node = next;
      if (isText(node)) {
        if (node.length > 0) return node;
        break;
      }
      if (!isElement(node) || isPassedOver(node)) break;
      if (!isInline(node) || isUnread(node)) return undefined;
      next = childOf(node);
      if (next === null || steps > MOST_EMPTY) break;
    }
  }
  return undefined;
}
