// The plain way of old: one regular expression, each name put into an element of its own.
import type { Follow } from './follow.ts';

export function wrapping(names: readonly string[], follow: Follow): void {
  const name = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})`, 'giu');
  follow((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: [Text, RegExpExecArray[]][] = [];
    for (let node = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.parentElement?.className === 'name') continue;
      const matches = [...node.data.matchAll(name)];
      if (matches.length > 0) found.push([node, matches]);
    }
    for (const [node, matches] of found) {
      for (const match of matches.toReversed()) {
        const text = node.splitText(match.index);
        text.splitText(match[0].length);
        const span = document.createElement('span');
        span.className = 'name';
        text.replaceWith(span);
        span.append(text);
      }
    }
  });
}
