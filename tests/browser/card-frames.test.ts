// Cards in frames that are not theirs to leave, and that have less room than a card wants.
import { expect } from 'vitest';
import { boxOfCard } from './harness/card.ts';
import { hoverMention } from './harness/small-frame.ts';
import { test } from './harness/test.ts';

test('in a small frame that is not ours to leave the card is a sheet that fits it, scrolls, and can be used', async ({
  reader,
}) => {
  const openIn = async (size: string): Promise<void> => {
    await reader.page.mouse.move(1000, 700);
    await reader.open(`<iframe ${size} sandbox="allow-scripts" srcdoc="<p>Kazakhstan"></iframe>`);
    await hoverMention(reader);
  };
  await openIn('width="300" height="200"');
  const { frame, box } = await boxOfCard(reader.driver, reader.page);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThanOrEqual(200);
  const scrolls = await reader.driver.inCard(frame, (root) =>
    [...root.querySelectorAll('*')].some(
      (element) =>
        element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto',
    ),
  );
  expect(scrolls).toBe(true);

  await openIn('width="900" height="180"');
  const { box: low } = await boxOfCard(reader.driver, reader.page);
  expect(low.top).toBeGreaterThanOrEqual(0);
  expect(low.bottom).toBeLessThanOrEqual(180);
  await reader.clickInCard('Pin');
  await expect.poll(async () => (await reader.card())?.buttons).toContain('Close');
});
