// Where the words of a mention are in the window.
import { type Mark, rangeOf } from './marks.ts';

/** The boxes of the mark's words, one or more a line; those of text that is not laid out have no size. */
export function lineBoxes(mark: Mark): DOMRect[] {
  return [...rangeOf(mark).getClientRects()].filter((box) => box.width > 0 && box.height > 0);
}
