// What a page's script can make of events at a card and its word, and what has come of it.
import { expect } from 'vitest';
import type { Marks } from './marks.ts';
import type { Reader } from './reader.ts';

/** Runs in the page: everything that a script can make at a point. */
export function forge({ x, y }: { x: number; y: number }): void {
  const at = {
    clientX: x,
    clientY: y,
    screenX: x,
    screenY: y,
    bubbles: true,
    composed: true,
    cancelable: true,
  };
  const target = document.elementFromPoint(x, y) ?? document.body;
  const pointer = { ...at, pointerId: 1, isPrimary: true, pointerType: 'mouse' };
  for (let step = 0; step < 4; step += 1) {
    target.dispatchEvent(new PointerEvent('pointermove', { ...pointer, screenX: x + step }));
    target.dispatchEvent(new MouseEvent('mousemove', { ...at, screenX: x + step }));
  }
  for (const type of ['pointerover', 'pointerdown', 'pointerup'])
    target.dispatchEvent(new PointerEvent(type, pointer));
  for (const type of ['mousedown', 'mouseup', 'click', 'dblclick'])
    target.dispatchEvent(new MouseEvent(type, { ...at, detail: 1 }));
  target.dispatchEvent(new PointerEvent('click', { ...pointer, detail: 1 }));
  target.dispatchEvent(new PointerEvent('click', { ...pointer, pointerType: 'touch', detail: 1 }));
  for (const key of ['Enter', ' '])
    for (const type of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, { ...at, key }));
  if (target instanceof HTMLElement) target.click();
}

export async function pointOfWord(reader: Reader): Promise<{ x: number; y: number }> {
  return reader.page.$eval('p', (paragraph) => {
    const range = document.createRange();
    const text = paragraph.firstChild ?? paragraph;
    const start = text.nodeValue?.indexOf('Kazakhstan') ?? 0;
    range.setStart(text, start);
    range.setEnd(text, start + 10);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

export async function pressedOf(reader: Reader, name: string): Promise<string | null> {
  const { frame } = await reader.seesCard('Kazakhstan');
  return reader.driver.inCard(
    frame,
    (root, wanted: string) =>
      root.querySelector(`[aria-label="${wanted}"]`)?.getAttribute('aria-pressed') ?? null,
    name,
  );
}

/** Once nothing covers the card, its button switches the site off, and on again. */
export async function switchesOffUncovered(reader: Reader, marked: Marks): Promise<void> {
  await reader.page.evaluate(() => document.querySelector('#cover')?.remove());
  await reader.clickInCard('Off on this site');
  await expect.poll(async () => pressedOf(reader, 'Off on this site')).toBe('true');
  await reader.seesMarks({});
  await reader.clickInCard('Undo');
  await reader.seesMarks(marked);
}

export async function scrolledIn(reader: Reader): Promise<number> {
  const { frame } = await reader.seesCard('Kazakhstan');
  return reader.driver.inCard(frame, (root) => root.querySelector('.card-body')?.scrollTop ?? 0);
}
