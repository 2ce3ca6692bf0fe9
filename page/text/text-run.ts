// A run: text that a reader reads without a break, with the way back from its offsets to the page's text nodes.

/** A place in the page's text, as a boundary of a range wants it. */
export interface Boundary {
  readonly node: Text;
  readonly offset: number;
}

interface Piece {
  readonly node: Text;
  /** Where the piece begins in the run's text, in UTF-16 units. */
  readonly start: number;
  /** Where the piece begins in its node's data: not 0 where a very long node is read in parts. */
  readonly from: number;
}

/** Text nodes joined in reading order. Offsets are UTF-16 units of {@link text}. */
export class TextRun {
  readonly #pieces: Piece[] = [];
  #text = '';

  get text(): string {
    return this.#text;
  }

  /** Adds `data`, the node's text from its offset `from` on. */
  add(node: Text, data: string, from = 0): void {
    if (data === '') return;
    this.#pieces.push({ node, start: this.#text.length, from });
    this.#text += data;
  }

  /** Where the unit at `index` stands in the page. */
  startAt(index: number): Boundary {
    return boundary(this.#piece(index), index);
  }

  /** The index of a place in the page; undefined if another run reads it. */
  indexOf({ node, offset }: Boundary): number | undefined {
    for (const [index, piece] of this.#pieces.entries()) {
      const at = piece.start + offset - piece.from;
      const end = this.#pieces[index + 1]?.start ?? this.#text.length;
      if (piece.node === node && at >= piece.start && at < end) return at;
    }
    return undefined;
  }

  /** Where a stretch that ends before `index` ends in the page: in the node of its last unit. */
  endAt(index: number): Boundary {
    return boundary(this.#piece(index - 1), index);
  }

  /** All nodes of the run, or those that the stretch from `start` to `end` runs through. */
  nodes(start = 0, end = this.#text.length): Text[] {
    if (start >= end) return [];
    const first = this.#indexOf(start);
    return this.#pieces.slice(first, this.#indexOf(end - 1) + 1).map((piece) => piece.node);
  }

  /** Whether a place in the page is read by this run: of a node that is read in parts, only some are. */
  reads(node: Node, offset: number): boolean {
    return this.#pieces.some((piece, index) => {
      if (piece.node !== node || offset < piece.from) return false;
      const end = piece.from + (this.#pieces[index + 1]?.start ?? this.#text.length) - piece.start;
      // What stood behind the end of a text that has become shorter belongs to its last part.
      return offset < end || end >= piece.node.length;
    });
  }

  /** The offsets where one node ends and the next begins. */
  seams(): number[] {
    return this.#pieces.slice(1).map((piece) => piece.start);
  }

  /** The length of the shorter of the two pieces that meet at a seam. */
  shorterSideOf(seam: number): number {
    const index = this.#indexOf(seam);
    const end = this.#pieces[index + 1]?.start ?? this.#text.length;
    const before = this.#pieces[index - 1]?.start ?? 0;
    return Math.min(seam - before, end - seam);
  }

  /** The run cut in two or more at the given seams. */
  splitAt(seams: ReadonlySet<number>): TextRun[] {
    const runs: TextRun[] = [];
    let run = new TextRun();
    for (const [index, piece] of this.#pieces.entries()) {
      if (seams.has(piece.start)) {
        runs.push(run);
        run = new TextRun();
      }
      run.add(piece.node, this.#text.slice(piece.start, this.#pieces[index + 1]?.start), piece.from);
    }
    return [...runs, run];
  }

  #piece(index: number): Piece {
    const piece = this.#pieces[this.#indexOf(index)];
    if (piece === undefined) throw new RangeError(`No text at ${index} in a run of ${this.#text.length}`);
    return piece;
  }

  #indexOf(index: number): number {
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

function boundary(piece: Piece, index: number): Boundary {
  return { node: piece.node, offset: piece.from + index - piece.start };
}
