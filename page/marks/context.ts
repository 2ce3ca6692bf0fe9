// The words around a mention, by which a reader knows it again in a list.
import { parentOf, textWalkerIn } from '../text/dom.ts';
import { isInline } from '../text/elements.ts';
import { type Mark, rangeOf } from './mark.ts';
import { isElement } from '../text/node-kinds.ts';

/** How much of the line is told on either side, in UTF-16 units. */
const REACH = 60;
/** How much text surely holds as much once its white space is folded, unless it is hardly anything else. */
const ENOUGH = 3 * REACH;

export interface MentionContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The mention's words and what stands before and after them in their block, white space folded. */
export function contextOf(mark: Mark): MentionContext {
  const words = rangeOf(mark);
  const block = blockAround(words.startContainer);
  return {
    before: lastWords(fold(textBefore(words, block))),
    words: fold(words.toString()),
    after: fold(textAfter(words, block)).slice(0, REACH),
  };
}

/** The block's text up to the words, or enough of it: a block may be very long. */
function textBefore({ startContainer, startOffset }: Range, block: Node): string {
  const texts = textWalkerIn(block);
  texts.currentNode = startContainer;
  let text = (startContainer.nodeValue ?? '').slice(Math.max(0, startOffset - ENOUGH), startOffset);
  while (text.length < ENOUGH && texts.previousNode()) {
    text = (texts.currentNode.nodeValue ?? '').slice(-ENOUGH) + text;
  }
  return text.slice(-ENOUGH);
}

/** The block's text from the words on, or enough of it. */
function textAfter({ endContainer, endOffset }: Range, block: Node): string {
  const texts = textWalkerIn(block);
  texts.currentNode = endContainer;
  let text = (endContainer.nodeValue ?? '').slice(endOffset, endOffset + ENOUGH);
  while (text.length < ENOUGH && texts.nextNode())
    text += (texts.currentNode.nodeValue ?? '').slice(0, ENOUGH);
  return text.slice(0, ENOUGH);
}

function lastWords(text: string): string {
  return text.length <= REACH ? text : text.slice(-REACH).replace(/^\S*\s/, '');
}

function blockAround(node: Node): Node {
  let block = parentOf(node) ?? node;
  while (isElement(block) && isInline(block)) {
    const around = parentOf(block);
    if (!around) break;
    block = around;
  }
  return block;
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
