// Which of a line stands in links, whose own line a mark's must keep clear of.
import { closest, parentElementOf, rootOf } from './dom.ts';
import type { LinePart } from './line-part.ts';
import { isShadowRoot } from './node-kinds.ts';

/** The stretches of a part that stand in links, as offsets of its text, and those of which that cannot be told. */
export function linksIn(part: LinePart): (readonly [start: number, end: number])[] {
  const links: (readonly [number, number])[] = [];
  let parent: Element | undefined;
  let isInLink = false;
  for (const { node, start, length } of part.pieces) {
    const own = parentElementOf(node);
    // A shadow tree may itself stand in a link.
    if (own !== parent)
      isInLink = own ? closest(own, ':any-link') !== null || isShadowRoot(rootOf(own)) : false;
    parent = own;
    if (isInLink) links.push([start, start + length]);
  }
  return links;
}
