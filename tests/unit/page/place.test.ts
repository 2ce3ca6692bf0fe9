// Where a card goes, from boxes alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRoom, keptInside, type Placeable, placeCard } from '../../../page/card/place.ts';

const window = { left: 0, top: 0, right: 1000, bottom: 800 };

/** A card that wants to be this high, and is as high as it may. */
function cardOf(height: number, width = 340): Placeable & { height: () => number } {
  let limit = Infinity;
  const size = (): number => Math.min(height, limit);
  return {
    isRtl: false,
    measure: () => ({ width, height: size() }),
    limitHeight: (most) => (limit = most),
    height: size,
  };
}

function wordAt(
  left: number,
  top: number,
  width = 90,
): { left: number; top: number; right: number; bottom: number } {
  return { left, top, right: left + width, bottom: top + 20 };
}

const plain = { window, isRtl: false, isVertical: false };

test('a card goes below its word, start edges aligned', async () => {
  const place = await placeCard(cardOf(300), { word: wordAt(200, 100), ...plain });
  expect(place).toMatchObject({ left: 200, top: 130, side: 'below' });
});

test('in right-to-left text the right edges are aligned', async () => {
  const place = await placeCard(cardOf(300), {
    word: wordAt(500, 100),
    window,
    isRtl: true,
    isVertical: false,
  });
  expect(place.left).toBe(590 - 340);
});

test('the notch is on the word whichever way page and card are read', async () => {
  const word = wordAt(500, 100);
  for (const isPageRtl of [false, true]) {
    const surroundings = { ...plain, word, isRtl: isPageRtl };
    const ltr = await placeCard(cardOf(300), surroundings);
    const rtl = await placeCard({ ...cardOf(300), isRtl: true }, surroundings);
    expect(ltr.left + (ltr.notch ?? 0) + 6).toBe(545);
    expect(rtl.left + 340 - (rtl.notch ?? 0) - 6).toBe(545);
  }
});

test('a card goes above where there is more room', async () => {
  const place = await placeCard(cardOf(300), { word: wordAt(200, 700), ...plain });
  expect(place).toMatchObject({ top: 700 - 10 - 300, side: 'above' });
});

test('a card is shifted in at the end edge, and its notch stays on the word', async () => {
  const place = await placeCard(cardOf(300), { word: wordAt(900, 100), ...plain });
  expect(place.left).toBe(1000 - 8 - 340);
  expect(place.left + (place.notch ?? 0) + 6).toBe(945 > place.left + 340 - 22 ? place.left + 340 - 22 : 945);
});

test('beside vertical text the card has no notch', async () => {
  const place = await placeCard(cardOf(300), {
    word: wordAt(600, 300, 20),
    window,
    isRtl: false,
    isVertical: true,
  });
  expect(place).toMatchObject({ side: 'beside', notch: undefined });
  expect(place.left + 340).toBeLessThanOrEqual(600 - 10);
});

test('wherever the word is, the card is inside the window, never over the word if there is room, and 472 high at most', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 910 }),
      fc.integer({ min: 0, max: 780 }),
      fc.integer({ min: 100, max: 900 }),
      fc.boolean(),
      async (left, top, height, isRtl) => {
        const card = cardOf(height);
        const word = wordAt(left, top);
        const place = await placeCard(card, { word, window, isRtl, isVertical: false });
        expect(card.height()).toBeLessThanOrEqual(472);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 340).toBeLessThanOrEqual(992);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + card.height()).toBeLessThanOrEqual(792);
        const isClear = place.top >= word.bottom + 10 || place.top + card.height() <= word.top - 10;
        expect(isClear).toBe(true);
        expect(place.notch).toBeGreaterThanOrEqual(16);
        expect(place.notch).toBeLessThanOrEqual(340 - 28);
      },
    ),
  );
});

test('in a window too low for it, the card can still be reached from edge to edge', async () => {
  const card = cardOf(400);
  const low = { left: 0, top: 0, right: 600, bottom: 200 };
  const place = await placeCard(card, { word: wordAt(20, 90), window: low, isRtl: false, isVertical: false });
  expect(place.top).toBe(8);
  expect(card.height()).toBe(184);
});

test('in a wide window too low for it above and below, a card goes to the side', async () => {
  const low = { left: 0, top: 0, right: 1000, bottom: 400 };
  const word = wordAt(200, 190);
  const place = await placeCard(cardOf(300), { ...plain, word, window: low });
  expect(place).toMatchObject({ left: 200 + 90 + 10, side: 'beside' });
  expect(place.top).toBeGreaterThanOrEqual(8);
});

test('a card that keeps its place is moved only as far as a smaller window asks for', () => {
  const place = { left: 700, top: 100, side: 'below', notch: undefined } as const;
  const size = { width: 340, height: 300 };
  expect(keptInside({ ...window, right: 1100 }, place, size)).toEqual(place);
  expect(keptInside({ ...window, right: 800, bottom: 350 }, place, size)).toEqual({
    ...place,
    left: 452,
    top: 42,
  });
});

test.each([
  ['in a wide and high window', { right: 1000, bottom: 800 }, true],
  ['below the word in a window just high enough', { right: 400, bottom: 120 + 10 + 240 + 8 }, true],
  ['neither below nor above', { right: 400, bottom: 120 + 10 + 239 + 8 }, false],
  ['beside the word in a low and wide window', { right: 190 + 10 + 340 + 8, bottom: 256 }, true],
  ['not beside it in a lower one', { right: 1000, bottom: 255 }, false],
])('a card has room %s: %o', (_, size, expected) => {
  expect(hasRoom(wordAt(100, 100), { left: 0, top: 0, ...size })).toBe(expected);
});
