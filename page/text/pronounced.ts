// How words are pronounced, as it stands above them: https://html.spec.whatwg.org/#the-rt-element . In a page's text it
// stands in the middle of what it belongs to.
import { allTextOf, closest, has, parentElementOf } from './dom.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';
import { textsIn } from './text-nodes.ts';

/** Whether words below this have their pronunciation with them. */
export function isPronounced(root: Node): root is Element | ShadowRoot {
  return (isElement(root) || isShadowRoot(root)) && has(root, 'rt');
}

/** All text below a node but how it is pronounced. */
export function wordsIn(root: Node): string {
  if (!isPronounced(root)) return allTextOf(root);
  let words = '';
  for (const text of textsIn(root)) {
    const parent = parentElementOf(text);
    if (!parent || !closest(parent, 'rt,rp')) words += text.data;
  }
  return words;
}
