// By which line of its mention, in which window and as what a card is shown.
import { hasRoom } from './place.ts';
import { isInBox, type Point } from './geometry.ts';
import { lineBoxes } from '../marks/line-boxes.ts';
import type { Mark } from '../marks/mark.ts';
import { nearestStage, type Stage, visibleWindow } from './stage.ts';

/** Below this width of the window, in CSS pixels, a card is a sheet at its foot. */
const NARROW = 400;
/** In a window that is lower, in CSS pixels, a sheet shows next to nothing. */
const LEAST_HIGH_FOR_SHEET = 360;

/** A card by its word, or a sheet at the foot of the window. */
export type CardForm = 'popover' | 'sheet';

/** The stage for a card by the line of the mark that `point` is on. */
export function stageForCard(mark: Mark, point: Point | undefined, isTouch: boolean): Stage {
  const line = lineBoxes(mark)[lineAt(mark, point)];
  return nearestStage((stage) => {
    const word = line && stage.toStage(line);
    if (!word) return true;
    if (formIn(stage.window, isTouch) === 'sheet') return stage.window.innerHeight >= LEAST_HIGH_FOR_SHEET;
    return hasRoom(word, visibleWindow(stage.window));
  });
}

/** Which of the mark's lines a point is on: the first, where it is on none. */
export function lineAt(mark: Mark, point: Point | undefined): number {
  return point
    ? Math.max(
        0,
        lineBoxes(mark).findIndex((box) => isInBox(point, box)),
      )
    : 0;
}

export function formIn({ innerWidth }: Window, isTouch: boolean): CardForm {
  return isTouch || innerWidth < NARROW ? 'sheet' : 'popover';
}

/** How the text runs that a mark is in. */
export function flowAt({ nodes }: Mark): { isRtl: boolean; isVertical: boolean } {
  const element = nodes[0]?.parentElement;
  if (!element) return { isRtl: false, isVertical: false };
  const { direction, writingMode } = getComputedStyle(element);
  return { isRtl: direction === 'rtl', isVertical: writingMode !== 'horizontal-tb' };
}
