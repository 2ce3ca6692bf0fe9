// Texts from many places of a page, joined so that they are looked through at once, and the way back to the places.
import { isExact, type Stretch } from '../../spotting/detect.ts';
import { all, allTextOf, textWalkerIn } from './dom.ts';
import { isElement, isText } from './node-kinds.ts';
import type { Place } from './line-part.ts';

/** What a batch is made of: a text node, or all that stands below something. */
export type Root = Text | Element | ShadowRoot;

/** Where there may be a name. */
export interface FoundPlace extends Place {
  /** Whether letters of a name begin exactly here; else somewhere around. */
  readonly isExact?: boolean;
}

/** Enough to look through it; a single root may have more. In UTF-16 units. */
const FULL = 1 << 15;

/** To be used up before the page can change: it is no longer true after that. */
export class TextBatch {
  readonly #roots: Root[] = [];
  readonly #starts: number[] = [];
  #text = '';

  get text(): string {
    return this.#text;
  }

  get isFull(): boolean {
    return this.#text.length >= FULL;
  }

  /**
   * Adds all text below a root, as if it went on from the one before: that gives a place too many, but never too few.
   *
   * @param text of the root, if it is known
   */
  add(root: Root, text?: string): void {
    this.#roots.push(root);
    this.#starts.push(this.#text.length);
    this.#text += text ?? (isText(root) ? root.data : allTextOf(root));
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
      const end = this.#starts[index + 1] ?? this.#text.length;
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

/** Every text node below a root, in order. The walker is the browser's: no depth of the page is too much for it. */
export function* textsIn(root: Root): Generator<Text, void> {
  if (isText(root)) {
    yield root;
    return;
  }
  const walker = textWalkerIn(root);
  for (let node = nextText(walker); node; node = nextText(walker)) yield node;
}

function nextText(walker: TreeWalker | undefined): Text | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it shows no other nodes
  return (walker?.nextNode() ?? null) as Text | null;
}

/** The last text node below an element, in order. */
export function lastTextIn(element: Element): Text | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return (textWalkerIn(element).lastChild() as Text | null) ?? undefined;
}

/** Whether a root is worth a look: what is no element or text has none. */
export function isRoot(node: Node): node is Text | Element {
  return isText(node) || isElement(node);
}
