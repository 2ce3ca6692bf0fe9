// Texts from many places of a page, joined so that they are looked through at once, and the way back to the places.
import { isPassedOver, isUnreadByName } from './elements.ts';
import { isElement, isText } from './node-kinds.ts';
import { textOf } from './prose.ts';
import type { Boundary } from './text-run.ts';

/** Enough to look through it; a single part may have more. In UTF-16 units. */
const FULL = 1 << 16;

/** Where something was found. */
export interface FoundPlace extends Boundary {
  /** The text of the node, as it was looked through. */
  readonly text: string;
}

export class TextBatch {
  readonly #nodes: Node[] = [];
  readonly #starts: number[] = [];
  #text = '';

  constructor(...nodes: readonly Node[]) {
    for (const node of nodes) this.add(node);
  }

  get text(): string {
    return this.#text;
  }

  get isFull(): boolean {
    return this.#text.length >= FULL;
  }

  /** Adds all text below a node, which goes on from the one added last. */
  add(node: Node): void {
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += textOf(node);
  }

  /** Sets the next node apart from the last. */
  breakLine(): void {
    this.#text += '\n';
  }

  clear(): void {
    this.#nodes.length = 0;
    this.#starts.length = 0;
    this.#text = '';
  }

  /**
   * Where in the page offsets of the text stand; nothing for those in what is never read. What has changed since it was
   * added, and has moved all that stands behind, is looked at again.
   *
   * @param offsets those that `find` gives, ascending
   */
  placesOf(offsets: readonly number[], find: (text: string) => readonly number[]): FoundPlace[] {
    const places: FoundPlace[] = [];
    let next = 0;
    const isBefore = (end: number): boolean => (offsets[next] ?? Infinity) < end;
    const enter = (node: Node, start: number, end: number): void => {
      let at = start;
      if (isText(node)) {
        for (; isBefore(end); next++) {
          places.push({ node, offset: (offsets[next] ?? start) - start, text: this.#text.slice(start, end) });
        }
      } else if (!isElement(node) || !isUnreadByName(node)) {
        for (let child = node.firstChild; child && isBefore(end); child = child.nextSibling) {
          const to = at + (isElement(child) && isPassedOver(child) ? 0 : textOf(child).length);
          if (isBefore(to)) enter(child, at, to);
          at = to;
        }
      }
      while (isBefore(end)) next++;
    };
    for (const [index, node] of this.#nodes.entries()) {
      const start = this.#starts[index] ?? 0;
      const end = this.#starts[index + 1] ?? this.#text.length;
      if (!isBefore(end)) continue;
      const text = textOf(node);
      if (this.#text.startsWith(text, start)) {
        enter(node, start, end);
      } else {
        places.push(...new TextBatch(node).placesOf(find(text), find));
        while (isBefore(end)) next++;
      }
    }
    return places;
  }
}
