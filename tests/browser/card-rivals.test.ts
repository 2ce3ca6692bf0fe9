// What other copies of the extension have left, or do at the same time.
import { describe, expect } from 'vitest';
import { test } from './harness/test.ts';

const marked = { kz: ['Kazakhstan'] };

describe('beside another copy of the extension', () => {
  test('a card that an older version has left in the page is taken away', async ({ reader }) => {
    await reader.open('<html><p style="margin: 3em">Kazakhstan<fact-cards-card>Old</fact-cards-card>');
    await reader.seesMarks(marked);
    // With the first move of the pointer, which brings the script of this version's cards.
    await reader.page.mouse.move(400, 300);
    await expect.poll(async () => reader.page.$('fact-cards-card')).toBeNull();
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    expect(await reader.page.$$eval('html > div', (hosts) => hosts.length)).toBe(1);
  });
});
