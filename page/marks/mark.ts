// A mark: a mention at its place in the page.
import type { SubjectId } from '../../spotting/index.ts';
import { comparePosition, isConnected, rootOf } from '../text/dom.ts';
import type { LinePart } from '../text/line-part.ts';
import { nextInLine } from '../text/line.ts';
import { isShadowRoot } from '../text/node-kinds.ts';

/** A mention in a part of a line; offsets are those of the part's text. */
export interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly subject: SubjectId;
}

export interface Mark {
  readonly subject: SubjectId;
  /** Static: a live Range slows each change that the page makes (1,000 of them: 1.5 to 11 ms for 1,500 changes). */
  readonly range: StaticRange;
  readonly nodes: readonly [Text, ...Text[]];
  /** What stood under it when it was made, and must still. */
  readonly words: string;
}

export function markIn(part: LinePart, { start, end, subject }: FoundMention): Mark {
  const first = part.startAt(start);
  const last = part.endAt(end);
  const [node = first.node, ...rest] = part.nodes(start, end);
  return {
    subject,
    range: rangeBetween(first.node, first.offset, last.node, last.offset),
    nodes: [node, ...rest],
    words: part.text.slice(start, end),
  };
}

/** The same mark at another place of one text node. */
export function movedTo(mark: Mark, node: Text, offset: number): Mark {
  return { ...mark, nodes: [node], range: rangeBetween(node, offset, node, offset + mark.words.length) };
}

export function isSame({ subject, range: a }: Mark, other: Mark): boolean {
  const { range: b } = other;
  return (
    subject === other.subject &&
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** Whether the words of a mark are still in this document: the page may have moved them to a window beside it. */
export function isOnPage({ nodes }: Mark): boolean {
  return nodes.every((node) => isConnected(node) && node.ownerDocument === document);
}

/** Whether a line still runs through all of a mark's nodes: the page may have put a block between them. */
export function isInOneLine({ nodes }: Mark): boolean {
  return nodes.every(
    (node, index) => index === 0 || nextInLine(nodes[index - 1] ?? node, 'forwards') === node,
  );
}

/**
 * Tells of one mark after the other whether the page still has its very words at its place. To be used up before the page
 * can change: a text is read once for all marks in it that follow each other, since Firefox 153 copies it each time (one
 * of 84 KB with 4,000 marks took 9 s).
 */
export function standing(): (mark: Mark) => boolean {
  let read: Text | undefined;
  let data = '';
  return ({ range, nodes, words }) => {
    const [first] = nodes;
    if (first !== read) ({ data } = read = first);
    if (nodes.length === 1) return data.startsWith(words, range.startOffset);
    let text = data.slice(range.startOffset);
    for (const node of nodes.slice(1)) {
      text += node.data.slice(0, node === range.endContainer ? range.endOffset : undefined);
    }
    return text === words;
  };
}

/** The words of a mark as a live range, for measuring. */
export function rangeOf({ range }: Mark): Range {
  const live = Document.prototype.createRange.call(document);
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

/** Orders marks as the page is read. */
export function compareMarks({ range: a }: Mark, { range: b }: Mark): number {
  return comparePlaces(a.startContainer, a.startOffset, b.startContainer, b.startOffset);
}

/** Negative if the first place comes before the second in reading order; offsets count within one node. */
export function comparePlaces(a: Node, offsetA: number, b: Node, offsetB: number): number {
  if (a === b) return offsetA - offsetB;
  // Sorting asks of a later place whether it comes before an earlier one. Of two among very many siblings, Chromium 156
  // looks for the one asked backwards from the other, and finds it soon this way round.
  let position = comparePosition(b, a);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) {
    // Of different trees, by where their shadow hosts stand.
    const [first, second] = [placeInDocument(a), placeInDocument(b)];
    if (first === second) return 0;
    position = comparePosition(second, first);
  }
  return position & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}

function placeInDocument(node: Node): Node {
  let place = node;
  for (let root = rootOf(place); isShadowRoot(root); root = rootOf(place)) place = root.host;
  return place;
}

function rangeBetween(start: Text, startOffset: number, end: Text, endOffset: number): StaticRange {
  return new StaticRange({ startContainer: start, startOffset, endContainer: end, endOffset });
}
