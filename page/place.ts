// Where a card goes: next to the line of its word, inside the window, never over the word.
// The positioning is Floating UI's; here stand only this product's measures.
import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';
import type { Box } from './geometry.ts';

/** From the word to the card; the notch sits in it. In CSS pixels, like all here. */
const GAP = 10;
/** From the card to the window's edge. */
const MARGIN = 8;
const MOST_HIGH = 472;
const LEAST_HIGH = 240;
/** The notch keeps this far from the card's corners. */
const CORNER = 16;
const NOTCH = 12;

/** The card as far as its place is concerned. */
export interface Placeable {
  /** Its size as laid out now. */
  measure(): { readonly width: number; readonly height: number };
  /** Makes it no higher than this. */
  limitHeight(height: number): void;
}

export interface Surroundings {
  /** The line of the mention that the reader points at. */
  readonly word: Box;
  /** What can be seen of the window: less than the whole while it is pinched larger. */
  readonly window: Box;
  readonly isRtl: boolean;
  /** Lines run from top to bottom: the card goes to the side. */
  readonly isVertical: boolean;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above' | 'beside';
  /** The notch's distance from the card's start edge. */
  readonly notch: number | undefined;
}

export async function placeCard(
  card: Placeable,
  { word, window, isRtl, isVertical }: Surroundings,
): Promise<Place> {
  card.limitHeight(MOST_HIGH);
  const { x, y, placement } = await computePosition(word, card, {
    placement: isVertical ? 'left-start' : 'bottom-start',
    strategy: 'fixed',
    platform: platformFor(card, word, window, isRtl),
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, crossAxis: false, fallbackStrategy: 'bestFit' }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => {
          const room = Math.max(LEAST_HIGH, Math.min(MOST_HIGH, Math.floor(availableHeight)));
          card.limitHeight(Math.min(room, window.bottom - window.top - 2 * MARGIN));
        },
      }),
      shift({ padding: MARGIN, crossAxis: false }),
    ],
  });
  const side = placement.startsWith('bottom') ? 'below' : placement.startsWith('top') ? 'above' : 'beside';
  const { width, height } = card.measure();
  // Where neither side has room, the card must still be within reach, even over the word.
  const top = Math.max(window.top + MARGIN, Math.min(y, window.bottom - MARGIN - height));
  return { left: x, top, side, notch: side === 'beside' ? undefined : notchAt(word, x, width, isRtl) };
}

/** Over the middle of the word, or over the nearest place where the card's edge is straight. */
function notchAt(word: Box, left: number, width: number, isRtl: boolean): number {
  const middle = (word.left + word.right) / 2 - left;
  const fromStart = (isRtl ? width - middle : middle) - NOTCH / 2;
  return Math.max(CORNER, Math.min(width - CORNER - NOTCH, fromStart));
}

function platformFor(card: Placeable, word: Box, window: Box, isRtl: boolean): Platform {
  return {
    getElementRects: () => ({ reference: toRect(word), floating: { x: 0, y: 0, ...card.measure() } }),
    getClippingRect: () => toRect(window),
    getDimensions: () => card.measure(),
    isRTL: () => isRtl,
  };
}

function toRect({ left, top, right, bottom }: Box): { x: number; y: number; width: number; height: number } {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
