// Where a card goes: next to the line of its word, inside the window, never over the word.
// The positioning is Floating UI's; here stand only this product's measures.
import { computePosition, flip, offset, type Placement, type Platform, shift, size } from '@floating-ui/core';
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

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The card as far as its place is concerned. */
export interface Placeable {
  /** Its own direction, from which its start edge follows; the page's may be another. */
  readonly isRtl: boolean;
  /** Its size as laid out now. */
  measure(): Size;
  /** Makes it no higher than this. */
  limitHeight(height: number): void;
}

export interface Surroundings {
  /** The line of the mention that the reader points at. */
  readonly word: Box;
  /** What can be seen of the window: less than the whole while it is pinched larger. */
  readonly window: Box;
  /** The direction of the mention's text. */
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

/** The place of a card that stays where it is, in a window that may have become smaller. */
export function keptInside(window: Box, place: Place, { width, height }: Size): Place {
  const left = Math.max(window.left + MARGIN, Math.min(place.left, window.right - MARGIN - width));
  const top = Math.max(window.top + MARGIN, Math.min(place.top, window.bottom - MARGIN - height));
  return { ...place, left, top };
}

/** The width of a card, as the design has it. */
const WIDTH = 340;

/** Whether the least of a card has room on one of the word's sides. */
export function hasRoom(word: Box, window: Box): boolean {
  const { high, wide } = roomBy(word, window);
  return high >= LEAST_HIGH || (wide >= WIDTH && window.bottom - window.top >= LEAST_HIGH + 2 * MARGIN);
}

export async function placeCard(
  card: Placeable,
  { word, window, isRtl, isVertical }: Surroundings,
): Promise<Place> {
  card.limitHeight(MOST_HIGH);
  const { x, y, placement } = await computePosition(word, card, {
    placement: isVertical ? 'left-start' : isLow(word, window, card) ? 'right-start' : 'bottom-start',
    strategy: 'fixed',
    platform: platformFor(card, word, window, isRtl),
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, crossAxis: false, fallbackStrategy: 'bestFit' }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight, placement: chosen }) => {
          const most = Math.min(MOST_HIGH, window.bottom - window.top - 2 * MARGIN);
          // To the side, it is shifted along its word until it fits.
          const isBeside = sideOf(chosen) === 'beside';
          card.limitHeight(
            isBeside ? most : Math.min(most, Math.max(LEAST_HIGH, Math.floor(availableHeight))),
          );
        },
      }),
      shift({ padding: MARGIN, crossAxis: false }),
    ],
  });
  const side = sideOf(placement);
  const { width, height } = card.measure();
  // Where no side has room, the card must still be within reach, even over the word.
  const place = { left: x, top: y, side, notch: undefined } as const;
  const { left, top } = keptInside(window, place, { width, height });
  return { left, top, side, notch: side === 'beside' ? undefined : notchAt(word, left, width, card.isRtl) };
}

function sideOf(placement: Placement): Place['side'] {
  if (placement.startsWith('bottom')) return 'below';
  return placement.startsWith('top') ? 'above' : 'beside';
}

/** Whether the least of a card has room beside the word only. */
function isLow(word: Box, window: Box, card: Placeable): boolean {
  const { high, wide } = roomBy(word, window);
  return high < LEAST_HIGH && wide >= card.measure().width;
}

/** The most room for a card above or below the word, and to its left or right. */
function roomBy(word: Box, window: Box): { high: number; wide: number } {
  return {
    high: Math.max(word.top - window.top, window.bottom - word.bottom) - GAP - MARGIN,
    wide: Math.max(word.left - window.left, window.right - word.right) - GAP - MARGIN,
  };
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
