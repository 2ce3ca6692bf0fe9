// A part of a line that is read at a time: its text, the way back to the page's text nodes, and which of it is the
// part's own. Around that it has as much context as decides what a word means.
import { type Direction, nextInLine } from './line.ts';
import { pageVersion } from './page-version.ts';

/** A place in the page's text, as a boundary of a range wants it. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

interface Piece {
  readonly node: Text;
  /** Where the piece begins in its node's data: not 0 where a very long node is read in parts. */
  readonly from: number;
  /** Where the piece begins in the part's text. */
  readonly start: number;
  readonly length: number;
}

/** What a part has of the line before and after what is its own, in UTF-16 units; no name is longer. */
export const CONTEXT = 256;
/** How much of a line a part goes on for behind the place that it is read for. */
export const REACH = 2_048;
/** Stands where the page's style breaks a line, see seams.ts: no name goes over it, as it would over white space. */
const BREAK = '|';

export class LinePart {
  /** Offsets are UTF-16 units of this text. */
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #version = pageVersion();
  /** Mentions that begin here and before {@link ownEnd} are this part's. */
  readonly ownStart: number;
  readonly ownEnd: number;

  constructor(texts: readonly TextPiece[], own: { readonly start: Place; readonly end: Place }) {
    const pieces: Piece[] = [];
    let text = '';
    for (const { node, from, data, breaks } of texts) {
      if (breaks) text += BREAK;
      pieces.push({ node, from, start: text.length, length: data.length });
      text += data;
    }
    this.text = text;
    this.#pieces = pieces;
    this.ownStart = this.indexOf(own.start) ?? 0;
    this.ownEnd = this.indexOf(own.end) ?? text.length;
  }

  /** The pieces of text nodes, in reading order. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** Where what is the part's own ends in the page. */
  get end(): Place {
    return this.endAt(this.ownEnd);
  }

  /** Where the unit at `index` stands in the page. */
  startAt(index: number): Place {
    return placeIn(this.#piece(index), index);
  }

  /** Where a stretch that ends before `index` ends in the page: in the node of its last unit. */
  endAt(index: number): Place {
    return placeIn(this.#piece(Math.max(index - 1, 0)), index);
  }

  /** The nodes that the stretch from `start` to `end` runs through. */
  nodes(start: number, end: number): Text[] {
    const first = this.#pieceIndex(start);
    return this.#pieces.slice(first, this.#pieceIndex(end - 1) + 1).map(({ node }) => node);
  }

  /** The index of a place in the page; undefined if the part does not reach there. */
  indexOf({ node, offset }: Place): number | undefined {
    const piece = this.#pieces.findLast((candidate) => candidate.node === node && candidate.from <= offset);
    return piece && offset <= piece.from + piece.length ? piece.start + offset - piece.from : undefined;
  }

  /** Whether nothing in the page has changed since the part was read. */
  get isFresh(): boolean {
    return this.#version === pageVersion();
  }

  /** Whether the page's text still is what this part has of it between two of its indexes. */
  stands(start = 0, end = this.text.length): boolean {
    if (this.isFresh) return true;
    for (let index = this.#pieceIndex(start); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      if (!piece || piece.start >= end) break;
      if (!piece.node.isConnected || !isSame(piece.node.data, this.text, piece)) return false;
    }
    return true;
  }

  /** The part with breaks before the pieces that begin at these indexes. */
  brokenAt(seams: ReadonlySet<number>): LinePart {
    const own = { start: this.startAt(this.ownStart), end: this.end };
    return new LinePart(
      this.#pieces.map(({ node, from, start, length }) => ({
        node,
        from,
        data: this.text.slice(start, start + length),
        breaks: seams.has(start) || this.#isBrokenAt(start),
      })),
      own,
    );
  }

  /** Whether a piece begins behind a break. */
  #isBrokenAt(start: number): boolean {
    const before = this.#pieces[this.#pieceIndex(start) - 1];
    return before !== undefined && before.start + before.length < start;
  }

  #piece(index: number): Piece {
    const piece = this.#pieces[this.#pieceIndex(index)];
    if (piece === undefined) throw new RangeError(`No text at ${index}`);
    return piece;
  }

  /** The last piece that begins at or before an index. */
  #pieceIndex(index: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A stretch of a text node. */
export interface TextPiece {
  readonly node: Text;
  readonly from: number;
  readonly data: string;
  /** Whether the line breaks before it. */
  readonly breaks?: boolean;
}

/**
 * The part of the line around a place: from before it, or from where the part before has ended, to some way behind it.
 *
 * @param after where the part before has ended, if it was of the same line
 */
export function partAround(place: Place, after?: Place): LinePart {
  const before = gather(place, 'backwards', CONTEXT);
  const behind = gather(place, 'forwards', REACH);
  // Not behind the place: a page may build its lines from their ends, and they are read in the order of its changes.
  const isAfterHere =
    after &&
    (after.node === place.node
      ? after.offset <= place.offset
      : before.some(({ node, from }) => node === after.node && from <= after.offset));
  const first = before.at(-1);
  const last = behind.at(-1);
  const start = first ? { node: first.node, offset: first.from } : place;
  const end = last ? { node: last.node, offset: last.from + last.data.length } : place;
  const lead = [...before, ...gather(start, 'backwards', CONTEXT)].toReversed();
  const texts = merged([...lead, ...behind, ...gather(end, 'forwards', CONTEXT)]);
  return new LinePart(texts, { start: isAfterHere ? after : start, end });
}

/**
 * A text node as the part's own, with as much of its line on either side as there may be mentions whose meaning it
 * decides.
 */
export function lineAround(node: Text): LinePart {
  const before = gather({ node, offset: 0 }, 'backwards', REACH);
  const behind = gather({ node, offset: 0 }, 'forwards', node.length + REACH);
  return new LinePart(merged([...before.toReversed(), ...behind]), {
    start: { node, offset: 0 },
    end: { node, offset: node.length },
  });
}

/** Stretches of text from a place on in one direction, in that order, at least so much if the line has it. */
function gather({ node, offset }: Place, direction: Direction, least: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  const isForwards = direction === 'forwards';
  let missing = least;
  let next: Text | undefined = node;
  let { data } = node;
  let [from, to] = isForwards ? [offset, data.length] : [0, offset];
  while (next) {
    if (isForwards) to = Math.min(to, from + missing);
    else from = Math.max(from, to - missing);
    if (to > from || isForwards) pieces.push({ node: next, from, data: data.slice(from, to) });
    missing -= to - from;
    if (missing <= 0) break;
    next = nextInLine(next, direction);
    if (next) ({ data } = next);
    [from, to] = [0, data.length];
  }
  return pieces;
}

/** The two stretches of the node in the middle as one. */
function merged(texts: readonly TextPiece[]): TextPiece[] {
  const all: TextPiece[] = [];
  for (const piece of texts) {
    const last = all.at(-1);
    if (last?.node === piece.node) all[all.length - 1] = { ...last, data: last.data + piece.data };
    else if (piece.data !== '') all.push(piece);
  }
  return all;
}

function placeIn({ node, from, start }: Piece, index: number): Place {
  return { node, offset: from + index - start };
}

function isSame(data: string, text: string, { from, start, length }: Piece): boolean {
  return data.length >= from + length && data.startsWith(text.slice(start, start + length), from);
}
