// How fast a card opens on a page of 100 KB, in Chromium. npm run bench:card [OPENINGS]
import { createServer } from 'node:http';
import { build } from '../../tools/build.ts';
import { defaultSettings } from '../../settings/settings.ts';
import { boxesOfMention } from '../browser/harness/pointer.ts';
import { startTestDriver } from '../browser/harness/start-driver.ts';
import { waitFor } from '../browser/harness/wait.ts';
import { TextMaker } from './text.ts';

const openings = Number(process.argv[2] ?? 30);

interface Opening {
  /** From the end of the delay to the frame that first shows the card, in milliseconds. */
  toPaint: number;
  /** The longest task from the pointer's rest to that frame; the browser tells of those over 50 ms only. */
  longestTask: number;
}

const driver = await startTestDriver('chromium', { extension: build('chromium', true) });
const html = `<!doctype html><p style="margin: 3em">Kazakhstan</p>${new TextMaker(7).article(100 << 10)}`;
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
});
try {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const page = await driver.browser.newPage();
  await page.goto(`http://site.example:${port}/`);
  const box = await waitFor('The mark', async () => (await boxesOfMention(page, 'Kazakhstan'))[0]);
  const measured: Opening[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    await page.mouse.move(box.left + 300, box.top + 200);
    await page.evaluate(watchOpening);
    await page.mouse.move(box.left + 20, box.top - 10);
    await page.mouse.move(box.left + 24, box.top + 8, { steps: 3 });
    measured.push(
      await page.evaluate(async (delay) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put there by the function above
        const { movedAt, paintedAt, longestTask } = await (globalThis as unknown as Watch).opening;
        return { toPaint: paintedAt - movedAt - delay, longestTask };
      }, defaultSettings.openDelay),
    );
    await page.keyboard.press('Escape');
    await waitFor('The end of the card', async () => (await page.$('html > div')) === null);
  }
  report(measured);
} finally {
  server.close();
  await driver.close();
}

interface Watch {
  opening: Promise<{ movedAt: number; paintedAt: number; longestTask: number }>;
}

/** Runs in the page. */
function watchOpening(): void {
  let movedAt = 0;
  let longestTask = 0;
  const onMove = (): void => {
    movedAt = performance.now();
  };
  addEventListener('pointermove', onMove);
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  tasks.observe({ type: 'longtask' });
  const opening = new Promise<{ movedAt: number; paintedAt: number; longestTask: number }>((resolve) => {
    new MutationObserver((_records, observer) => {
      if (document.querySelector('html > div') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // The message comes after the frame's paint.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener(
          'message',
          () => {
            const paintedAt = performance.now();
            removeEventListener('pointermove', onMove);
            setTimeout(() => {
              tasks.disconnect();
              resolve({ movedAt, paintedAt, longestTask });
            }, 100);
          },
          { once: true },
        );
        port1.start();
        port2.postMessage(undefined);
      });
    }).observe(document, { childList: true, subtree: true });
  });
  Object.assign(globalThis, { opening });
}

function report(measured: readonly Opening[]): void {
  const [first] = measured;
  const toPaint = measured.map((opening) => opening.toPaint).toSorted((a, b) => a - b);
  const median = toPaint[Math.floor(toPaint.length / 2)] ?? 0;
  const longest = Math.max(...measured.map((opening) => opening.longestTask));
  console.log(`${measured.length} openings on a page of ${Math.round(html.length / 1024)} KB`);
  console.log(
    `first paint after the delay: median ${median.toFixed(1)} ms, 90% within ${at(toPaint, 0.9)} ms,`,
  );
  console.log(`  most ${at(toPaint, 1)} ms, the first opening ${first?.toPaint.toFixed(1)} ms`);
  console.log(longest === 0 ? 'no task over 50 ms' : `the longest task took ${longest.toFixed(0)} ms`);
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1);
}
