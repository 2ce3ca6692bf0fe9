// Turns a line of the page into runs: text as it is read without a break, in reading order.
import { isInline, isPassedOver, isUnread } from './elements.ts';
import type { Line } from './lines.ts';
import { isElement, isText } from './node-kinds.ts';
import { TextRun } from './text-run.ts';

/** A text node longer than this is read in parts, in UTF-16 units. */
const PART = 1 << 16;
/** Nodes after which the walk offers to pause. */
const STEPS = 500;

/**
 * The runs of a line; blocks inside of its inline elements have lines of their own. Yields `undefined` now and then,
 * where the caller may pause; the page may change meanwhile.
 */
export function* runsOf({ parent: root, first, stop }: Line): Generator<TextRun | undefined, void> {
  if (!root) return;
  let run = new TextRun();
  let steps = 0;
  let node: Node | null = first;
  while (node && node !== stop) {
    if (++steps % STEPS === 0) yield;
    let goesDown = false;
    let breaks = false;
    if (isText(node)) {
      if (node.length <= PART) run.add(node, node.data);
      else {
        yield run;
        yield* partsOf(node);
        run = new TextRun();
      }
    } else if (isElement(node) && !isPassedOver(node)) {
      goesDown = !isUnread(node) && isInline(node);
      breaks = !goesDown;
    }
    if (breaks) {
      yield run;
      run = new TextRun();
    }
    if (goesDown && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && isElement(node) && !isInline(node)) {
        yield run;
        run = new TextRun();
      }
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  yield run;
}

/** A very long text in parts, cut at white space where names do not run across: at a line's or else a word's end. */
function* partsOf(node: Text): Generator<TextRun, void> {
  const { data } = node;
  let from = 0;
  while (from < data.length) {
    let to = Math.min(from + PART, data.length);
    if (to < data.length) to = cutBefore(data, from, to);
    const run = new TextRun();
    run.add(node, data.slice(from, to), from);
    yield run;
    from = to;
  }
}

function cutBefore(data: string, from: number, to: number): number {
  for (const mark of ['\n\n', '. ', '\n', ' ']) {
    const at = data.lastIndexOf(mark, to);
    if (at > from + PART / 2) return at + mark.length;
  }
  return to;
}
