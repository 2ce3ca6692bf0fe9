// Texts from many places of a page, joined so that they are looked through at once, and the way back to the places.
import { isExact, type Stretch } from '../../spotting/detect.ts';
import { all, textWalkerIn } from './dom.ts';
import type { Place } from './line-part.ts';
import { isText } from './node-kinds.ts';
import type { RootBatch } from './subtrees.ts';
import { nextText, type Root, textsIn } from './text-nodes.ts';

/** Where there may be a name. */
export interface FoundPlace extends Place {
  /** Whether letters of a name begin exactly here; else somewhere around. */
  readonly isExact?: boolean;
}

/** To be used up before the page can change: it is no longer true after that. */
export class TextBatch {
  /** Of one root after the other, as if each went on from the one before: that gives a place too many, but never too few. */
  readonly text: string;
  readonly #roots: readonly Root[];
  /** Where the text of each root begins, of the first perhaps before the joined one. */
  readonly #starts: number[];

  constructor({ roots, texts, skipped }: RootBatch) {
    let length = 0;
    this.#roots = roots;
    this.#starts = texts.map((text) => (length += text.length) - text.length);
    this.#starts[0] = -skipped;
    this.text = texts.join('');
  }

  /**
   * Where in the page stretches of the text begin, and each text node that they run through.
   *
   * @param stretches in ascending order
   */
  *places(stretches: readonly Stretch[]): Generator<FoundPlace, void> {
    let next = 0;
    for (const [index, root] of this.#roots.entries()) {
      let start = this.#starts[index] ?? 0;
      const end = this.#starts[index + 1] ?? this.text.length;
      if ((stretches[next]?.start ?? Infinity) >= end) continue;
      const walker = isText(root) ? undefined : textWalkerIn(root);
      // Not a generator within this one: most pages have thousands of texts.
      for (let node = isText(root) ? root : nextText(walker); node; node = nextText(walker)) {
        const behind = start + node.length;
        for (; ; next++) {
          const stretch = stretches[next];
          if (!stretch || stretch.start >= behind) break;
          if (stretch.end > start) yield placeOf(stretch, node, start);
          // It runs on into the next node.
          if (stretch.end > behind) break;
        }
        start = behind;
        if ((stretches[next]?.start ?? Infinity) >= end) break;
      }
    }
  }

  /**
   * The words that are pronounced above them: the pronunciation stands within the joined text, and would hide the name
   * that it belongs to.
   */
  *pronounced(): Generator<Place, void> {
    for (const root of this.#roots) {
      if (isText(root)) continue;
      for (const ruby of all(root, 'ruby')) {
        const [node] = textsIn(ruby);
        if (node) yield { node, offset: 0 };
      }
    }
  }
}

/** Where a stretch of a text that begins at `start` begins in its node. */
function placeOf(stretch: Stretch, node: Text, start: number): FoundPlace {
  return {
    node,
    offset: Math.max(stretch.start - start, 0),
    isExact: isExact(stretch),
  };
}
