// The text of a part of a page, as a first look needs it.
import { isPassedOver } from './elements.ts';
import { isElement, isShadowRoot, isText } from './node-kinds.ts';

/** Live, and known to the browser without a search: most documents have no pronunciations. */
let pronunciations: HTMLCollectionOf<Element> | undefined;

/** All text of a node, without the pronunciations that would tear the words they stand in apart; none of a comment. */
export function textOf(node: Node): string {
  if (isText(node)) return node.data;
  if (!isElement(node) && !isShadowRoot(node)) return '';
  pronunciations ??= document.getElementsByTagName('rt');
  if (pronunciations.length === 0 || !node.querySelector('rt')) return node.textContent ?? '';
  let text = '';
  for (const child of node.childNodes) {
    if (!isElement(child) || !isPassedOver(child)) text += textOf(child);
  }
  return text;
}
