// The siblings that a line of text runs through: text and inline elements, up to the blocks before and after.
import { continuesRun, isInline } from './elements.ts';
import { isElement } from './node-kinds.ts';
import { textOf } from './prose.ts';

/** How far around a node a very long line is looked at, in UTF-16 units. */
const REACH = 512;

/** Siblings from `first` to before `stop`. */
export interface Line {
  /** Absent where the node stands in no tree. */
  readonly parent: Node | null;
  readonly first: Node;
  readonly stop: Node | null;
}

/** The line that a text node or an inline element stands in; of a very long one, the part around the node. */
export function lineAround(node: Node): Line {
  const top = topOfLine(node);
  const first = edge(top, (sibling) => sibling.previousSibling);
  const last = edge(top, (sibling) => sibling.nextSibling);
  return { parent: top.parentNode, first, stop: last.nextSibling };
}

/** Whether a line's ends are still where they were. */
export function isInPlace({ parent, first, stop }: Line): boolean {
  return first.parentNode === parent && (stop === null || stop.parentNode === parent);
}

/** The text of a line's nodes. */
export function lineText({ first, stop }: Line): string {
  let text = '';
  for (let node: Node | null = first; node && node !== stop; node = node.nextSibling) text += textOf(node);
  return text;
}

/** The highest inline element around a node, or the node: a child of the block that the node's line is in. */
function topOfLine(node: Node): Node {
  let top = node;
  while (
    top.parentNode &&
    isElement(top.parentNode) &&
    isInline(top.parentNode) &&
    continuesRun(top.parentNode)
  ) {
    top = top.parentNode;
  }
  return top;
}

/** The last sibling in one direction that the line reaches, or that is far enough for any name to end before it. */
function edge(from: Node, next: (node: Node) => Node | null): Node {
  let reached = from;
  let length = 0;
  for (let sibling = next(from); sibling && continuesRun(sibling); sibling = next(sibling)) {
    reached = sibling;
    const text = textOf(sibling);
    length += text.length;
    if (length > REACH && /^\s|\s$/.test(text)) break;
  }
  return reached;
}
