// How large a card is and its type, which are as designed with whatever fonts.
import { expect } from 'vitest';
import { boxOfCard } from './card.ts';
import type { Reader } from './reader.ts';

interface Measures {
  readonly width: number;
  readonly greatestHeight: number;
  /** Of the facts: size and height of a line, as in `14px/20px`. */
  readonly type: string;
  /** From the card's edge to the facts. */
  readonly start: number;
}

/** Of a card beside its word. */
const besideWord: Measures = { width: 340, greatestHeight: 472, type: '14px/20px', start: 17 };

/** Of a card that is a sheet, by its window. */
export function measuresOfSheet({ width, height }: { width: number; height: number }): Measures {
  return { width, greatestHeight: 0.75 * height, type: '16px/24px', start: 16 };
}

/** Sees that the card that is open has its width, greatest height, padding and sizes of type. */
export async function seesMeasures(reader: Reader, measures = besideWord): Promise<void> {
  const { frame, box } = await boxOfCard(reader.driver, reader.page);
  expect(box.right - box.left).toBe(measures.width);
  expect(box.bottom - box.top).toBeLessThanOrEqual(measures.greatestHeight);
  const [name, text] = await reader.driver.inCard(frame, (root) =>
    ['.name', '.text'].map((selector) => {
      const element = root.querySelector(selector);
      if (element === null) throw new Error(`The card has no ${selector}.`);
      const { fontSize, lineHeight } = getComputedStyle(element);
      const start = element.getBoundingClientRect().left;
      // A number times the letters: some ten-thousandths more than it is drawn.
      return { type: `${fontSize}/${Math.floor(Number.parseFloat(lineHeight))}px`, start };
    }),
  );
  expect(name?.type).toBe('22px/26px');
  expect(text?.type).toBe(measures.type);
  expect(text?.start).toBeCloseTo(box.left + measures.start, 0);
}
