// Cards in frames that have less room than a card wants.
import { describe, expect } from 'vitest';
import { boxOfCard } from '../../browser/harness/card.ts';
import { pointOfMention } from '../../browser/harness/pointer.ts';
import { hoverMention, markedInFrame, openInFrame } from '../../browser/harness/small-frame.ts';
import { test } from '../reader/test.ts';

describe('a card of a frame that is too small for it is shown in the page around it', () => {
  test.for([
    '',
    'border: 7px solid; padding: 11px 5px 3px 19px; box-sizing: border-box',
    'zoom: 1.5',
    'transform: scale(0.8) translate(40px, 20px); transform-origin: 0 0',
    'position: fixed; inset: auto 0 0 auto',
  ])('by its word (%s)', async (style, { reader }) => {
    await openInFrame(reader, `width: 320px; height: 120px; ${style}`);
    const { frame, box } = await boxOfCard(reader.driver, reader.page);
    expect(frame).toBe(reader.page.mainFrame());
    expect(box.right - box.left).toBe(340);
    const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
    expect(x).toBeGreaterThan(box.left);
    expect(x).toBeLessThan(box.right);
    const away = y < box.top ? box.top - y : y - box.bottom;
    expect(away).toBeGreaterThan(10);
    expect(away).toBeLessThan(40);
    expect(box.bottom).toBeLessThanOrEqual(800);
    expect(box.top).toBeGreaterThanOrEqual(0);
  });

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

  test('is pinned, closes by Escape and by its button, and gives the focus back to the frame', async ({
    reader,
  }) => {
    await openInFrame(reader);
    await reader.clickInCard('Pin');
    await reader.page.mouse.move(1100, 700, { steps: 6 });
    expect(await reader.seesCardClose()).toBe(false);
    await reader.clickInCard('Close');
    await reader.seesNoCard();
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    await expect
      .poll(async () => reader.page.evaluate(() => document.activeElement?.localName))
      .toBe('iframe');
  });

  test('closes by a press beside it', async ({ reader }) => {
    await openInFrame(reader);
    await reader.page.mouse.click(1100, 700);
    await reader.seesNoCard();
  });

  test('follows its word when the page scrolls, and closes when that leaves the window', async ({
    reader,
  }) => {
    await openInFrame(reader, undefined, '<div style="height: 3000px"></div>');
    const before = await boxOfCard(reader.driver, reader.page);
    await reader.page.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
    await expect
      .poll(async () => (await boxOfCard(reader.driver, reader.page)).box.top)
      .toBeCloseTo(before.box.top - 20, 0);
    await reader.page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    await reader.seesNoCard();
  });

  test.for(['hovered', 'pinned'])('goes with its frame (%s)', async (state, { reader }) => {
    await openInFrame(reader);
    if (state === 'pinned') await reader.clickInCard('Pin');
    await reader.page.$eval('iframe', (frame) => frame.remove());
    await reader.seesNoCard();
  });

  test('opens above a modal dialog that the frame is in', async ({ reader }) => {
    await reader.open(
      `<dialog><iframe style="width: 320px; height: 120px" srcdoc="<p>Kazakhstan"></iframe></dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
    );
    await hoverMention(reader);
    await reader.clickInCard('Pin');
    await expect.poll(async () => (await reader.card())?.buttons).toContain('Close');
  });

  test('takes the place of a card pinned there when its word is clicked', async ({ reader }) => {
    await reader.open(
      `<!doctype html><p style="margin: 20px 0 20px 600px">Tajikistan</p>
      <iframe style="width: 320px; height: 120px" srcdoc="<p>Kazakhstan"></iframe>`,
    );
    await reader.seesMarks({ ...markedInFrame, tj: ['Tajikistan'] });
    await reader.hover('Tajikistan');
    await reader.seesCard('Tajikistan');
    await reader.clickInCard('Pin');
    await reader.click('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await expect.poll(async () => reader.page.$$eval('html > div', (hosts) => hosts.length)).toBe(1);
  });

  test('but not where the frame is turned, nor where it has room', async ({ reader }) => {
    await openInFrame(reader, 'width: 320px; height: 220px; rotate: 5deg');
    expect((await boxOfCard(reader.driver, reader.page)).frame).not.toBe(reader.page.mainFrame());
    await openInFrame(reader, 'width: 700px; height: 600px');
    expect((await boxOfCard(reader.driver, reader.page)).frame).not.toBe(reader.page.mainFrame());
  });
});
