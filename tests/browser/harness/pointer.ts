// Where things are in a window, and the way a hand moves a mouse there.
import type { Frame, Page } from 'puppeteer-core';
import { framesOf } from './frames.ts';
import { isolated } from './puppeteer-internals.ts';

/** A point of the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The middle of the first line box of a marked word, in its frame's coordinates. */
interface FoundMention {
  frame: Frame;
  point: Point;
}

/**
 * Where a marked mention is, scrolled into view if need be.
 *
 * @param text exactly the words marked
 * @param nth which of those with the same words, from 0, in reading order
 * @throws Error if there is no such mark
 */
export async function pointOfMention(page: Page, text: string, nth = 0): Promise<Point> {
  let left = nth;
  for (const frame of framesOf(page)) {
    const found = await isolated(frame).evaluate(findMention, text, left);
    if (typeof found === 'object') {
      return inWindow({ frame, point: found });
    }
    left -= found;
  }
  throw new Error(`No mention "${text}" (number ${nth}) is marked on this page.`);
}

/** The line boxes of a marked mention in the page's own document, in the window's coordinates. */
export async function boxesOfMention(page: Page, text: string): Promise<Box[]> {
  return isolated(page.mainFrame()).evaluate(findBoxes, text);
}

/** Moves the mouse to a point along a short way, as a hand does, and leaves it there. */
export async function moveTo(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(Math.max(0, x - 24), Math.max(0, y - 36));
  await page.mouse.move(x, y, { steps: 6 });
}

/** A point of a frame as a point of the window. */
export async function inWindow({ frame, point }: FoundMention): Promise<Point> {
  const parent = frame.parentFrame();
  if (parent === null) {
    return point;
  }
  const element = await frame.frameElement();
  const moved = await element?.evaluate(
    (box, { x, y }, width) => {
      const { left, top, width: outerWidth } = box.getBoundingClientRect();
      const style = getComputedStyle(box);
      const sides = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      // Zoomed or transformed, the frame is larger in the window than in its own pixels, and what it shows may be.
      const scale = outerWidth / (box.clientWidth + 2 * box.clientLeft);
      const inner = (scale * (box.clientWidth - sides)) / width;
      return {
        x: left + (box.clientLeft + Number.parseFloat(style.paddingLeft)) * scale + x * inner,
        y: top + (box.clientTop + Number.parseFloat(style.paddingTop)) * scale + y * inner,
      };
    },
    point,
    await frame.evaluate(() => innerWidth),
  );
  if (moved === undefined) return point;
  return inWindow({ frame: parent, point: moved });
}

/** Runs in the page. Answers how many such mentions it has if it has fewer than asked for. */
function findMention(text: string, nth: number): { x: number; y: number } | number {
  const ranges: Range[] = [];
  CSS.highlights.forEach((highlight) => {
    highlight.forEach((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      if (range.toString() === text) {
        ranges.push(range);
      }
    });
  });
  ranges.sort((one, other) => (one.comparePoint(other.startContainer, other.startOffset) > 0 ? -1 : 1));
  const range = ranges[nth];
  if (range === undefined) {
    return ranges.length;
  }
  const box = range.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) {
    range.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      inline: 'center',
      behavior: 'instant',
    });
  }
  const [line = range.getBoundingClientRect()] = range.getClientRects();
  return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}

/** Runs in the page. */
function findBoxes(text: string): Box[] {
  const boxes: Box[] = [];
  CSS.highlights.forEach((highlight) => {
    highlight.forEach((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      if (range.toString() === text) {
        for (const { left, top, right, bottom } of Array.from(range.getClientRects())) {
          boxes.push({ left, top, right, bottom });
        }
      }
    });
  });
  return boxes;
}

/** Points on the way from one to another, both with it. */
export function pointsBetween(from: Point, to: Point, steps = 12): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  }));
}
