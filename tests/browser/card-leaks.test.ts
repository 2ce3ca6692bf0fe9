// A closed card leaves nothing behind.
import { expect } from 'vitest';
import { isolated, sessionOf } from './harness/puppeteer-internals.ts';
import type { Reader } from './harness/reader.ts';
import { pointOfMention } from './harness/pointer.ts';
import { test } from './harness/test.ts';

const openings = 200;

test(
  `after ${openings} openings the page has no more nodes, listeners and styles than after the first`,
  { timeout: 600_000 },
  async ({ driver, reader }) => {
    await driver.emulateMedia(reader.page, { reducedMotion: true });
    await reader.open(`<p style="margin: 3em">Kazakhstan</p>${'<p>Nothing of interest.</p>'.repeat(4000)}`);
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    const point = await pointOfMention(reader.page, 'Kazakhstan');
    // What is made once, such as the card's drawings, is there after the first.
    for (let opening = 0; opening < 3; opening += 1) await openAndClose(reader, point);
    const before = await countsOf(reader);
    for (let opening = 0; opening < openings; opening += 1) await openAndClose(reader, point);
    const after = await countsOf(reader);
    expect(after.inPage).toEqual(before.inPage);
    // Chromium keeps what it has drawn last until it likes: now and then one card more, never one for each opening.
    for (const [index, count] of after.inProcess.entries()) {
      expect(count - (before.inProcess[index] ?? 0)).toBeLessThan(openings);
    }
  },
);

async function openAndClose(reader: Reader, { x, y }: { x: number; y: number }): Promise<void> {
  await reader.page.mouse.click(x, y);
  await hostIs(reader, true);
  await reader.page.keyboard.press('Escape');
  await hostIs(reader, false);
}

/** Waits until the card's host is in the page or is not. */
async function hostIs(reader: Reader, there: boolean): Promise<void> {
  await isolated(reader.page.mainFrame()).evaluate(
    async (wanted: boolean) =>
      new Promise<void>((resolve) => {
        // oxlint-disable-next-line unicorn/consistent-function-scoping -- it is run in the page
        const look = (): boolean => (document.querySelector('html > div') !== null) === wanted;
        const watching = new MutationObserver(() => {
          if (!look()) return;
          watching.disconnect();
          resolve();
        });
        watching.observe(document, { childList: true, subtree: true });
        if (look()) {
          watching.disconnect();
          resolve();
        }
      }),
    there,
  );
}

/** What the page has; in Chromium also what its process holds for it. */
async function countsOf(reader: Reader): Promise<{ inPage: number[]; inProcess: number[] }> {
  const inPage = await reader.page.evaluate(() => [
    document.querySelectorAll('*').length,
    document.adoptedStyleSheets.length,
    document.getAnimations().length,
  ]);
  if (reader.driver.engine === 'firefox') return { inPage, inProcess: [] };
  const session = sessionOf(reader.page.mainFrame());
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { inPage, inProcess: [nodes, jsEventListeners] };
}
