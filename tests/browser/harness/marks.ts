// Reads the marks of a page out of its registry of highlights.
/* oxlint-disable unicorn/consistent-function-scoping -- what is sent to a page stands alone */
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { framesOf } from './frames.ts';
import { isolated } from './puppeteer-internals.ts';

/**
 * The words marked, in reading order, by subject id. A highlight that is not one of ours
 * stands under its full name, so that a comparison with what is expected shows it.
 */
export type Marks = Record<string, string[]>;

/** The marks of a page, its frames' after its own. */
export async function marksOf(page: Page): Promise<Marks> {
  const all: Marks = {};
  for (const frame of framesOf(page)) {
    for (const [subject, texts] of Object.entries(await marksOfFrame(frame))) {
      all[subject] = [...(all[subject] ?? []), ...texts];
    }
  }
  return all;
}

/** The marks of one frame; none if the frame has gone meanwhile, or gives no answer since its document is changing. */
async function marksOfFrame(frame: Frame): Promise<Marks> {
  const reading = isolated(frame).evaluate(readHighlights);
  try {
    return await Promise.race([reading, setTimeout(patience, {})]);
  } catch (error) {
    if (frame.detached) {
      return {};
    }
    throw error;
  }
}

/** How many words are marked in the page's own document, by subject: quick where there are very many. */
export async function markCountsOf(page: Page): Promise<Record<string, number>> {
  return isolated(page.mainFrame()).evaluate(() => {
    const counts: Record<string, number> = {};
    CSS.highlights.forEach(({ size }, name) => {
      counts[name.replace('fact-cards-', '')] = size;
    });
    return counts;
  });
}

/** In milliseconds. */
const patience = 2000;

/** Runs in the page. */
function readHighlights(): Record<string, string[]> {
  const prefix = 'fact-cards-';

  function textOf(mark: AbstractRange): string {
    const range = document.createRange();
    try {
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
    } catch {
      return '(beyond the end of its text)';
    }
    if (!mark.startContainer.isConnected) return `${range.toString()} (removed)`;
    const isHere = mark.startContainer.ownerDocument === document;
    return isHere ? range.toString() : `${range.toString()} (in another document)`;
  }

  /** A node of the document itself, for what lies in shadow trees: their host. */
  function inDocument(node: Node): Node {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? inDocument(root.host) : node;
  }

  function inReadingOrder(one: AbstractRange, other: AbstractRange): number {
    if (one.startContainer === other.startContainer) {
      return one.startOffset - other.startOffset;
    }
    const sameTree = one.startContainer.getRootNode() === other.startContainer.getRootNode();
    const [first, second] = sameTree
      ? [one.startContainer, other.startContainer]
      : [inDocument(one.startContainer), inDocument(other.startContainer)];
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }

  const marks: Record<string, string[]> = {};
  // By forEach, since Firefox gives no iterators of these to a sandbox ("Xray wrapping of iterators not supported").
  CSS.highlights.forEach((highlight, name) => {
    const key = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    const ranges: AbstractRange[] = [];
    highlight.forEach((range) => ranges.push(range));
    marks[key] = ranges.toSorted(inReadingOrder).map(textOf);
  });
  return marks;
}
