// Looks through text of a page for letters of names, and tells of each part of a line that may hold one.
// Written as generators: each `yield` is a place where the work may be put off and the page may change, see slices.ts.
import type { Stretch } from '../../spotting/detect.ts';
import { isConnected } from './dom.ts';
import { FoundLines } from './found-lines.ts';
import { nextInLine } from './line.ts';
import { CONTEXT, lineAround, type LinePart, REACH } from './line-part.ts';
import { isElement } from './node-kinds.ts';
import { isPronounced } from './pronounced.ts';
import type { Work } from './slices.ts';
import type { PageSearch } from './page-search.ts';
import type { RootBatch } from './subtrees.ts';
import { type FoundPlace, TextBatch } from './text-batch.ts';
import { lastTextIn, type Root, textsIn } from './text-nodes.ts';

/** Text up to which the way back to its nodes is gone in the same step, in UTF-16 units. */
const LONG_TEXT = 1 << 18;
/** A longer text node is looked through in stretches that overlap by more than a name. */
const STRETCH = 1 << 16;
const OVERLAP = 256;
/** So near a text stands to another, in UTF-16 units, that what is read around that is enough for it. */
const NEAR = REACH - CONTEXT;

export interface LookEvents {
  readonly pageSearch: PageSearch;
  /** The first look; see spotting/detect.ts. */
  readonly detect: (text: string) => readonly Stretch[];
  /** Something has changed in or beside a text: its line may be another one than before. */
  readonly onLineChanged: (text: Text) => void;
  /** A part of a line may hold a name. */
  readonly onFound: (part: LinePart) => void;
  readonly onError: (error: unknown) => void;
}

export class Look {
  readonly #events: LookEvents;

  constructor(events: LookEvents) {
    this.#events = events;
  }

  /** At everything below these. */
  below(tops: Iterable<Element | ShadowRoot>): Work {
    return this.at(this.#events.pageSearch.rootsBelow(tops));
  }

  /** At each of these. */
  *at(roots: Iterable<Root | undefined>): Work {
    for (const batch of this.#events.pageSearch.batchesOf(roots[Symbol.iterator]())) {
      yield* this.#lookAt(batch);
      yield;
    }
  }

  /** At all below a root, of which the text is known and has been looked through. */
  *atSeen(root: Element, text: string, stretches: readonly Stretch[]): Work {
    yield* this.#lookAt({ roots: [root], texts: [text], skipped: 0 }, stretches);
  }

  /** At the lines around these, of which any part may have changed, or that may be two now. */
  *around(touched: Iterable<Text | Element>): Work {
    const texts = new Set<Text>();
    for (const node of touched) {
      if (!isConnected(node)) continue;
      for (const text of textsOf(node)) {
        if (text.length > STRETCH) yield* this.#lookAtLong(text);
        else texts.add(text);
      }
      yield;
    }
    const found = new FoundLines(this.#events.detect);
    /** What has been looked at with a text beside it: a page may put any number of short ones into one line. */
    const known = new Set<Text>();
    for (const text of texts) {
      this.#events.onLineChanged(text);
      if (known.has(text) || !found.isRead(text)) continue;
      const line = lineAround(text);
      for (const { node, start, length } of line.pieces) {
        if (start >= line.ownStart - NEAR && start + length <= line.ownEnd + NEAR) known.add(node);
      }
      const first = line.pieces.find(({ node }) => texts.has(node));
      const from = Math.max(0, (first?.start ?? 0) - CONTEXT);
      for (const { start, end } of this.#events.detect(line.text)) {
        if (end > from) this.#tell(found, line.startAt(Math.max(start, from)));
      }
      yield;
    }
  }

  *#lookAt(batch: RootBatch, seen?: readonly Stretch[]): Work {
    const { roots } = batch;
    const joined = new TextBatch(batch);
    if (joined.text.length > LONG_TEXT) {
      // Node by node, of which each may be very long.
      const nodes = roots.flatMap((root) => [...textsIn(root)]);
      yield* this.at(nodes.filter((node) => node.length <= STRETCH));
      for (const node of nodes) if (node.length > STRETCH) yield* this.#lookAtLong(node);
      return;
    }
    const stretches = seen ?? this.#events.detect(joined.text);
    const arePronounced = roots.some(isPronounced);
    if (stretches.length === 0 && !arePronounced) return;
    // The ways back to the nodes are true of the page as it is now.
    const places = [...joined.places(stretches), ...(arePronounced ? joined.pronounced() : [])];
    const found = new FoundLines(this.#events.detect);
    for (const place of places) {
      // Before the first too: what leads there and what is done with it each run through code that is yet to be compiled.
      yield;
      this.#tell(found, place);
    }
  }

  *#lookAtLong(node: Text): Work {
    const found = new FoundLines(this.#events.detect);
    for (let from = 0; from < node.length; from += STRETCH) {
      const stretches = this.#events.detect(node.substringData(from, STRETCH + OVERLAP));
      for (const { start } of stretches) this.#tell(found, { node, offset: from + start });
      yield;
    }
    // A name may begin in the text before it, or end in that behind.
    for (const offset of [0, node.length]) this.#tell(found, { node, offset });
  }

  /** The offset may be beyond the node's text, which the page may have made shorter meanwhile. */
  #tell(found: FoundLines, place: FoundPlace): void {
    try {
      const offset = Math.min(Math.max(place.offset, 0), place.node.length);
      const part = found.partAt({ ...place, offset });
      if (part) this.#events.onFound(part);
    } catch (error) {
      // One line that cannot be read leaves the others alone.
      this.#events.onError(error);
    }
  }
}

/** The texts by which the line around a text or an inline element is read: an emptied text joins those on either side. */
function textsOf(node: Text | Element): Text[] {
  if (isElement(node)) return textsAtEdgesOf(node);
  if (node.length > 0) return [node];
  return [nextInLine(node, 'backwards'), nextInLine(node, 'forwards')].filter((text) => text !== undefined);
}

/** The texts on either side of where an element begins and ends, as far as they are of its line. */
function textsAtEdgesOf(element: Element): Text[] {
  const [first] = textsIn(element);
  const texts = [
    nextInLine(element, 'backwards'),
    first,
    first && lastTextIn(element),
    nextInLine(element, 'forwards'),
  ];
  return texts.filter((text) => text !== undefined);
}
