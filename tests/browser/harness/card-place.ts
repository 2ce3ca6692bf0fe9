// Where a card is, and where its word.
import { expect } from 'vitest';
import { boxOfCard } from './card.ts';
import { type Box, boxesOfMention, moveTo } from './pointer.ts';
import type { Reader } from './reader.ts';

/** Rests the pointer on one of the word's lines and tells where that line and the card are. */
export async function openOn(
  reader: Reader,
  html: string,
  mention = 'Kazakhstan',
  line = 0,
): Promise<{ card: Box; word: Box }> {
  await reader.page.mouse.move(1, 1);
  await reader.open(html);
  await expect.poll(async () => (await boxesOfMention(reader.page, mention)).length).toBeGreaterThan(line);
  const box = (await boxesOfMention(reader.page, mention))[line];
  if (box === undefined) throw new Error('The line has gone.');
  await moveTo(reader.page, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  await reader.seesCard(mention);
  const { box: card } = await boxOfCard(reader.driver, reader.page);
  return { card, word: box };
}

/** The window's far edges. */
export async function windowOf(reader: Reader): Promise<{ right: number; bottom: number }> {
  return reader.page.evaluate(() => ({ right: document.documentElement.clientWidth, bottom: innerHeight }));
}
