// What all peers are measured against: reads every character once and does nothing with it.
import type { Follow } from './follow.ts';

export function limit(_names: readonly string[], follow: Follow): void {
  let sum = 0;
  follow((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
      const data = node.nodeValue ?? '';
      let part = 0;
      for (let index = 0; index < data.length; index++) part += data.charCodeAt(index);
      sum += part;
    }
  });
}
