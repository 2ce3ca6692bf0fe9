// Words of a card are selected as any other, however far the hand goes with them.
import { expect } from 'vitest';
import { test } from '../reader/test.ts';
import { opensCardToSelect, selectsTowards } from '../../browser/harness/selecting.ts';

test.for([
  ['to the left', { x: -400, y: 0 }, 'before'],
  ['downwards', { x: 20, y: 300 }, 'after'],
  ['upwards', { x: 20, y: -300 }, 'before'],
  ['out of the window', { x: -2000, y: 0 }, 'before'],
] as const)(
  'selecting past the card’s edge %s keeps the words and the card, and is no click of the page',
  async ([, way, side], { reader }) => {
    const words = await opensCardToSelect(reader);
    const selected = await selectsTowards(reader, words, way);
    if (side === 'after') expect(selected.slice(0, 14)).toBe(words.after.slice(0, 14));
    else expect(selected.slice(-14)).toBe(words.before.slice(-14));
    await reader.page.mouse.click(10, 10);
    await reader.seesNoCard();
  },
);
