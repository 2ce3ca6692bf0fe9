// The text nodes of a piece of a page. The walker is the browser's: no depth of the page is too much for it.
import { textWalkerIn } from './dom.ts';
import { isText } from './node-kinds.ts';

/** A piece of a page: a text node, or all that stands below something. */
export type Root = Text | Element | ShadowRoot;

/** Every text node of a piece, in order. */
export function* textsIn(root: Root): Generator<Text, void> {
  if (isText(root)) {
    yield root;
    return;
  }
  const walker = textWalkerIn(root);
  for (let node = nextText(walker); node; node = nextText(walker)) yield node;
}

export function nextText(walker: TreeWalker | undefined): Text | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it shows no other nodes
  return (walker?.nextNode() ?? null) as Text | null;
}

/** The last text node below an element, in order. */
export function lastTextIn(element: Element): Text | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return (textWalkerIn(element).lastChild() as Text | null) ?? undefined;
}
