// Cards in frames that have less room than a card wants.
import { describe, expect } from 'vitest';
import { boxOfCard } from './harness/card.ts';
import { test } from './harness/test.ts';

const marked = { kz: ['Kazakhstan'] };

describe('in a frame', () => {
  test('that is small the card is a sheet that fits it and scrolls', async ({ reader }) => {
    await reader.open('<iframe width="300" height="200" srcdoc="<p>Kazakhstan"></iframe>');
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    const { frame } = await reader.seesCard('Kazakhstan');
    const { box } = await boxOfCard(reader.driver, reader.page);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(200);
    const scrolls = await reader.driver.inCard(frame, (root) =>
      [...root.querySelectorAll('*')].some(
        (element) =>
          element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto',
      ),
    );
    expect(scrolls).toBe(true);
  });

  test('that is low and wide the card stays inside and can be scrolled to its end', async ({ reader }) => {
    await reader.open('<iframe width="900" height="180" srcdoc="<p>Kazakhstan"></iframe>');
    await reader.seesMarks(marked);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    const { box } = await boxOfCard(reader.driver, reader.page);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(180);
    await reader.clickInCard('Pin');
    expect((await reader.card())?.buttons).toContain('Close');
  });
});
