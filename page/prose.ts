// The text of a part of a page, as a first look needs it.
import { isInline, isPassedOver, isUnread } from './elements.ts';
import { isElement, isText } from './node-kinds.ts';

/** Live, and known to the browser without a search: most documents have no pronunciations. */
let pronunciations: HTMLCollectionOf<Element> | undefined;

/** All text below the node, without the pronunciations that would tear the words they stand in apart. */
export function textOf(node: Node): string {
  pronunciations ??= document.getElementsByTagName('rt');
  if (pronunciations.length === 0 || !isElement(node) || !node.querySelector('rt')) {
    return node.textContent ?? '';
  }
  let text = '';
  for (const child of node.childNodes) {
    if (isElement(child) ? !isPassedOver(child) : isText(child)) text += textOf(child);
  }
  return text;
}

/** The text below the node that a reader reads, with a line feed around each block. */
export function proseOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (isText(child)) text += child.data;
    else if (isElement(child) && !isPassedOver(child)) {
      const edge = isInline(child) ? '' : '\n';
      text += edge + (isUnread(child) ? '\n' : proseOf(child)) + edge;
    }
  }
  return text;
}
