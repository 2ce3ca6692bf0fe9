// The words around a mention, by which a reader knows it again in a list.
import { isInline } from './elements.ts';
import { type Mark, rangeOf } from './marks.ts';
import { isElement } from './node-kinds.ts';

/** How much of the line is told on either side, in UTF-16 units. */
const REACH = 60;

export interface MentionContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The mention's words and what stands before and after them in their block, white space folded. */
export function contextOf(mark: Mark): MentionContext {
  const words = rangeOf(mark);
  const block = blockAround(words.startContainer);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(words.startContainer, words.startOffset);
  const after = document.createRange();
  after.setStart(words.endContainer, words.endOffset);
  after.setEnd(block, block.childNodes.length);
  return {
    before: lastWords(fold(before.toString().slice(-3 * REACH))),
    words: fold(words.toString()),
    after: fold(after.toString().slice(0, 3 * REACH)).slice(0, REACH),
  };
}

function lastWords(text: string): string {
  return text.length <= REACH ? text : text.slice(-REACH).replace(/^\S*\s/, '');
}

function blockAround(node: Node): Node {
  let block = node.parentNode ?? node;
  while (isElement(block) && isInline(block) && block.parentNode) block = block.parentNode;
  return block;
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
