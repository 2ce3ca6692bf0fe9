// Where the focus is in a card, and how keys move it.
import type { KeyInput } from 'puppeteer-core';
import { frameWithCard } from './card.ts';
import type { Reader } from './reader.ts';

/** The name of what has the focus in the card, `dialog` for itself, empty while the focus is not in it. */
export async function focusIn(reader: Reader): Promise<string> {
  const frame = await frameWithCard(reader.page);
  if (frame === undefined) return '';
  return reader.driver.inCard(frame, (root) => {
    const focused = root.activeElement;
    if (!(focused instanceof HTMLElement)) return '';
    return focused.role === 'dialog' ? 'dialog' : (focused.ariaLabel ?? focused.innerText).trim();
  });
}

/** Presses a key some times and tells where the focus has come to each time. */
export async function pass(reader: Reader, key: KeyInput, times: number): Promise<string[]> {
  const stops: string[] = [];
  for (let time = 0; time < times; time += 1) {
    await reader.page.keyboard.press(key);
    stops.push(await focusIn(reader));
  }
  return stops;
}
