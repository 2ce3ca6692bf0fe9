// From mention to mention without a pointer: which is the next from where the reader is, and bringing it into view.
import { focusedElement } from './focus.ts';
import { bodyOf, scrollIntoView } from '../text/dom.ts';
import { intersects } from './geometry.ts';
import { lineBoxes } from '../marks/line-boxes.ts';
import { comparePlaces, type Mark } from '../marks/mark.ts';
import { isVisible } from '../marks/visibility.ts';

export type Direction = 1 | -1;

/**
 * The mark to go to, round the page's end: the next one that can be seen.
 *
 * @param marks all of the page in reading order
 * @param current the one whose card is open
 */
export function stepFrom(
  marks: readonly Mark[],
  current: Mark | undefined,
  direction: Direction,
): Mark | undefined {
  const open = current ? marks.indexOf(current) : -1;
  if (open >= 0) return firstVisible(marks, open + direction, direction);
  const selected = selectedMark(marks);
  if (selected) return selected;
  const next = marks.findIndex(isAfterReader());
  if (direction === 1) return firstVisible(marks, Math.max(next, 0), direction);
  return firstVisible(marks, (next < 0 ? marks.length : next) - 1, direction);
}

/** From one index on, round the end. */
function firstVisible(marks: readonly Mark[], from: number, direction: Direction): Mark | undefined {
  for (let step = 0; step < marks.length; step++) {
    const mark = marks.at((from + step * direction) % marks.length);
    if (mark && isVisible(mark)) return mark;
  }
  return undefined;
}

/** Where the reader was, by keyboard, when this was made. What the page throws away is not kept for it. */
export class ReadersPlace {
  readonly #focused = weakly(focusedElement());
  readonly #node = weakly(getSelection()?.focusNode);
  readonly #offset = getSelection()?.focusOffset;

  /** Whether the reader is still there. */
  get isCurrent(): boolean {
    const selection = getSelection();
    return (
      isStill(this.#focused, focusedElement()) &&
      isStill(this.#node, selection?.focusNode) &&
      this.#offset === selection?.focusOffset
    );
  }
}

function weakly<Kept extends Node>(node: Kept | null | undefined): WeakRef<Kept> | undefined {
  return node ? new WeakRef(node) : undefined;
}

/** One that has gone is none of those that are there now, and neither is none at all. */
function isStill(before: WeakRef<Node> | undefined, now: Node | null | undefined): boolean {
  return now ? before?.deref() === now : before === undefined;
}

/** Whether a part of the mark's words is in the window. */
export function isInWindow(mark: Mark): boolean {
  const window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  return lineBoxes(mark).some((box) => intersects(box, window));
}

/** The first mark that the reader's selection holds a part of. */
function selectedMark(marks: readonly Mark[]): Mark | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const selected = selection.getRangeAt(0);
  return marks.find((mark) => {
    const { startContainer, startOffset, endContainer, endOffset } = mark.range;
    const begins = comparePlaces(startContainer, startOffset, selected.endContainer, selected.endOffset) < 0;
    const ends = comparePlaces(endContainer, endOffset, selected.startContainer, selected.startOffset) > 0;
    return begins && ends && isVisible(mark);
  });
}

/** Tells the marks that come after the focus, the caret or, with neither, the top of the window. */
function isAfterReader(): (mark: Mark) => boolean {
  const focused = focusedElement();
  if (focused) return ({ range }) => comparePlaces(range.startContainer, 0, focused, 0) > 0;
  const { focusNode, focusOffset = 0 } = getSelection() ?? {};
  if (focusNode && focusNode !== bodyOf(document)) {
    return ({ range }) => comparePlaces(range.startContainer, range.startOffset, focusNode, focusOffset) >= 0;
  }
  return (mark) => (lineBoxes(mark)[0]?.top ?? -1) >= 0;
}

/** Scrolls whatever holds the mark, at once, so that its first line can be seen. */
export function bringIntoView(mark: Mark): void {
  const parent = mark.nodes[0].parentElement;
  if (parent) scrollIntoView(parent, { block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const [box] = lineBoxes(mark);
  if (!box || (box.top >= 0 && box.bottom <= innerHeight)) return;
  scrollBy({ top: box.top - innerHeight / 3, behavior: 'instant' });
}
