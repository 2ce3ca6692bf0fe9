// Selecting words of a card by drawing the mouse out of it.
import { expect } from 'vitest';
import { boxOfCard } from './card.ts';
import { opensCardByHover } from './looks.ts';
import type { Point } from './pointer.ts';
import type { Reader } from './reader.ts';

/** Where a letter in the middle of a fact's first line begins, and the words on both sides of it. */
interface Words extends Point {
  before: string;
  after: string;
}

/** Opens a card above more text, on a page that notes which presses and moves it hears of. */
export async function opensCardToSelect(reader: Reader): Promise<Words> {
  await opensCardByHover(
    reader,
    `<script>window.heard = [];
      for (const type of ['click', 'mouseup', 'pointerup', 'mousemove']) document.addEventListener(type, () => heard.push(type), true);
    </script><p style="margin: 300px 460px">Talks in Kazakhstan go on. Nothing else was said, and the page has more text than that.`,
  );
  const { frame } = await boxOfCard(reader.driver, reader.page);
  return reader.driver.inCard(frame, wordsFromMiddle);
}

/** Draws the mouse from there by so much, and sees that neither card nor page makes anything else of it. */
export async function selectsTowards(reader: Reader, words: Words, way: Point): Promise<string> {
  const { page } = reader;
  const { box } = await boxOfCard(reader.driver, page);
  await page.mouse.move(words.x, words.y, { steps: 6 });
  await page.evaluate('heard.length = 0');
  await page.mouse.down();
  await page.mouse.move(words.x + Math.sign(way.x) * 40, words.y, { steps: 4 });
  // Firefox's driver moves no pointer further than to the window's edge.
  const leftmost = reader.driver.engine === 'chromium' ? -40 : 0;
  await page.mouse.move(Math.max(leftmost, words.x + way.x), words.y + way.y, { steps: 6 });
  expect(await reader.seesCardClose()).toBe(false);
  await page.mouse.up();
  expect(await page.evaluate('heard')).toEqual([]);
  await page.mouse.move(box.right + 90, box.bottom + 90, { steps: 4 });
  expect(await reader.seesCardClose()).toBe(false);
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected).not.toContain('Nothing else');
  return selected.trim();
}

/** Runs in the card. */
function wordsFromMiddle(root: ShadowRoot): Words {
  const [fact] = root.querySelectorAll('.fact .text');
  const text = fact && document.createTreeWalker(fact, NodeFilter.SHOW_TEXT).nextNode();
  if (!(text instanceof Text)) throw new Error('The card has no fact.');
  const range = document.createRange();
  range.setStart(text, 22);
  range.setEnd(text, 23);
  const { left, top, height } = range.getBoundingClientRect();
  return { x: left, y: top + height / 2, before: text.data.slice(0, 22), after: text.data.slice(22) };
}
