// findAndReplaceDOMText, as its users call it: https://github.com/padolsey/findAndReplaceDOMText
import type { Follow } from './follow.ts';

declare function findAndReplaceDOMText(node: Node, options: { find: RegExp; wrap: string }): void;

export function findAndReplace(names: readonly string[], follow: Follow): void {
  const name = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})`, 'giu');
  follow((root) => {
    const context = root instanceof Element ? root : root.parentElement;
    if (context) findAndReplaceDOMText(context, { find: name, wrap: 'mark' });
  });
}
