// How a card lies above a page, and how it is drawn there.
import { expect } from 'vitest';
import { boxOfCard, frameWithCard } from './card.ts';
import type { Reader } from './reader.ts';

export interface Look {
  style: string;
  /** Place within the card, and size. */
  box: number[];
}

/** Presses the pin, by pointer, and finds the card uppermost. */
export async function canBeUsed(reader: Reader, pressed = 'true'): Promise<void> {
  await expect.poll(async () => isUppermost(reader)).toBe(true);
  await reader.clickInCard('Pin');
  const frame = await frameWithCard(reader.page);
  if (frame === undefined) throw new Error('The card has closed.');
  // What the press does comes once the browser has told that nothing covers the card.
  await expect
    .poll(async () =>
      reader.driver.inCard(frame, (root) =>
        root.querySelector('[aria-pressed]')?.getAttribute('aria-pressed'),
      ),
    )
    .toBe(pressed);
}

/** Whether the card's middle is the card's, for the pointer and so for the eye. */
export async function isUppermost(reader: Reader): Promise<boolean> {
  const { frame, box } = await boxOfCard(reader.driver, reader.page);
  return frame.evaluate(
    (x, y) => {
      let element = document.elementFromPoint(x, y);
      while (element?.shadowRoot) element = element.shadowRoot.elementFromPoint(x, y);
      return element?.matches(':is(:root, :modal, :fullscreen) > div:empty:last-child') === true;
    },
    (box.left + box.right) / 2,
    (box.top + box.bottom) / 2,
  );
}

export async function parentOfHost(reader: Reader): Promise<string | undefined> {
  return reader.page.evaluate(
    () =>
      document.querySelector(':is(:root, :modal, :fullscreen) > div:empty:last-child')?.parentElement
        ?.localName,
  );
}

/** How everything in the card is drawn. */
export async function lookOf(reader: Reader): Promise<Look[]> {
  const { frame } = await boxOfCard(reader.driver, reader.page);
  return reader.driver.inCard(frame, (root) => {
    const card = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? new DOMRect();
    const all = [...root.querySelectorAll('[role="dialog"], [role="dialog"] *')];
    const drawn = all.filter((element) => element.getClientRects().length > 0);
    return drawn.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const main = [
        style.display,
        style.visibility,
        style.opacity,
        style.color,
        style.backgroundColor,
        style.filter,
      ];
      const text = [
        style.fontSize,
        style.fontFamily,
        style.letterSpacing,
        style.lineHeight,
        style.textTransform,
      ];
      return {
        style: [element.localName, ...main, ...text].join(' '),
        box: [left - card.left, top - card.top, width, height],
      };
    });
  });
}

/** Boxes may differ by the part of a pixel to which lines are rounded. */
export function expectSameLook(look: Look[], plain: Look[]): void {
  expect(look.map(({ style }) => style)).toEqual(plain.map(({ style }) => style));
  const moved = look.filter(({ box }, index) =>
    box.some((length, side) => Math.abs(length - (plain[index]?.box[side] ?? 0)) > 1),
  );
  expect(moved).toEqual([]);
}

let plainLooks: Look[] | undefined;

/** How everything in the card is drawn on a page without styles. */
export async function plainLook(reader: Reader): Promise<Look[]> {
  if (plainLooks === undefined) {
    await opensCardByHover(reader, '<p style="margin: 3em">Kazakhstan');
    plainLooks = await lookOf(reader);
    await reader.page.mouse.move(900, 700, { steps: 4 });
  }
  return plainLooks;
}

/** Opens a page that mentions Kazakhstan, and the card by resting the pointer on it. */
export async function opensCardByHover(reader: Reader, html: string): Promise<void> {
  await reader.open(html);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
}
