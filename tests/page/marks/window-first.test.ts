// On a page that takes long to read, what the reader sees is marked first.
import { expect } from 'vitest';
import { test } from '../reader/test.ts';

const PARAGRAPHS = 20_000;
const SEEN = 15_000;

test('the words in the window of a long page are marked before those far from it', async ({
  reader,
  site,
}) => {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, index) => `<p id="p${index}">A train to <b>Kazakhstan</b> takes ${index} minutes and no longer.</p>`,
  );
  await reader.page.goto(`${site.add(`<main>${paragraphs.join('')}</main>`)}#p${SEEN}`);
  await expect.poll(async () => reader.markCounts()).toEqual({ kz: PARAGRAPHS });
  // A highlight keeps the order in which marks were added to it.
  const order = await reader.page.evaluate(() => {
    const paragraphsInOrder: string[] = [];
    CSS.highlights.get('fact-cards-kz')?.forEach(({ startContainer }) => {
      paragraphsInOrder.push(startContainer.parentElement?.parentElement?.id ?? '');
    });
    return paragraphsInOrder;
  });
  expect(order.indexOf(`p${SEEN}`)).toBeLessThan(PARAGRAPHS / 10);
});
