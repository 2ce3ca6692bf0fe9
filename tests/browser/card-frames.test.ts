// Cards in frames that have less room than a card wants.
import { describe, expect } from 'vitest';
import { boxOfCard } from './harness/card.ts';
import { hoverMention, markedInFrame, openInFrame } from './harness/small-frame.ts';
import { test } from './harness/test.ts';

describe('in a frame that is not ours to leave', () => {
  test('and is small the card is a sheet that fits it and scrolls', async ({ reader }) => {
    await reader.open(
      '<iframe width="300" height="200" sandbox="allow-scripts" srcdoc="<p>Kazakhstan"></iframe>',
    );
    await reader.seesMarks(markedInFrame);
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

  test('and is low and wide the card stays inside and can be scrolled to its end', async ({ reader }) => {
    await reader.open(
      '<iframe width="900" height="180" sandbox="allow-scripts" srcdoc="<p>Kazakhstan"></iframe>',
    );
    await reader.seesMarks(markedInFrame);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    const { box } = await boxOfCard(reader.driver, reader.page);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(180);
    await reader.clickInCard('Pin');
    await expect.poll(async () => (await reader.card())?.buttons).toContain('Close');
  });
});

describe('a card of a frame that is too small for it is shown in the page around it', () => {
  test('through several frames', async ({ reader }) => {
    const inner = "<iframe style='width: 260px; height: 90px; margin: 20px' srcdoc='<p>Kazakhstan'></iframe>";
    await reader.open(
      `<iframe style="width: 340px; height: 150px; margin: 60px" srcdoc="${inner}"></iframe>`,
    );
    await hoverMention(reader);
    const { frame } = await boxOfCard(reader.driver, reader.page);
    expect(frame).toBe(reader.page.mainFrame());
  });

  test('can be reached, used and left again', async ({ reader }) => {
    await openInFrame(reader);
    await reader.enterCard();
    expect(await reader.seesCardClose()).toBe(false);
    await reader.unfoldMore();
    await expect.poll(async () => (await reader.card())?.buttons).toContain('Show fewer');
    await reader.page.mouse.move(1100, 700, { steps: 6 });
    await reader.seesNoCard();
  });
});
