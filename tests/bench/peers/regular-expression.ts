// The plain way to mark names without touching the page: one regular expression, custom highlights.
import type { Follow } from './follow.ts';

export function regularExpression(names: readonly string[], follow: Follow): void {
  const name = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})`, 'giu');
  const highlight = new Highlight();
  const marked = new WeakMap<Node, Range[]>();
  CSS.highlights.set('names', highlight);
  follow((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
      for (const range of marked.get(node) ?? []) highlight.delete(range);
      const ranges: Range[] = [];
      for (const match of (node.nodeValue ?? '').matchAll(name)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        highlight.add(range);
        ranges.push(range);
      }
      if (ranges.length > 0) marked.set(node, ranges);
      else marked.delete(node);
    }
  });
}
