// mark.js, as its users call it: https://markjs.io
import type { Follow } from './follow.ts';

declare const Mark: new (context: Element) => {
  markRegExp(pattern: RegExp, options: { element: string; exclude: string[] }): void;
};

export function markJs(names: readonly string[], follow: Follow): void {
  const name = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})`, 'giu');
  follow((root) => {
    const context = root instanceof Element ? root : root.parentElement;
    if (context) new Mark(context).markRegExp(name, { element: 'mark', exclude: ['mark'] });
  });
}
