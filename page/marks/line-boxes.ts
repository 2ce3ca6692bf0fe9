// Where the words of a mention are in the window.
import { type Mark, rangeOf } from './mark.ts';

/** The boxes of the mark's words, one or more a line; none for text that is not laid out or that the page has shortened. */
export function lineBoxes(mark: Mark): DOMRect[] {
  if (!isWhole(mark)) return [];
  return [...rangeOf(mark).getClientRects()].filter((box) => box.width > 0 && box.height > 0);
}

/** A static range does not follow changes: until they are read, it may reach beyond its text. */
function isWhole({ range, nodes }: Mark): boolean {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    range.startOffset <= first.length &&
    range.endOffset <= last.length
  );
}
