// What a page has and holds at a moment of a soak, always of the same body at rest.
import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browser/harness/driver.ts';
import { sessionOf } from '../browser/harness/puppeteer-internals.ts';

export interface Sample {
  minute: number;
  /** Of the page and of what its process holds for it. Chromium alone tells. */
  nodes?: number;
  listeners?: number;
  /** Of the page's process, all worlds together, in MB. */
  heap?: number;
  /** Resident, of all processes of the browser, in MB. Linux alone tells. */
  memory?: number;
  /** The longest that the page's main thread kept a timer waiting since the sample before, in milliseconds. */
  longest: number;
  /** The act since the sample before that took longest, of the page, of us or of the browser, and how long, in milliseconds. */
  slowest: string;
  acts: number;
  errors: number;
}

/** Has the page watch its own main thread from now on. */
export async function watchThread(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    Reflect.set(window, 'longestWait', 0);
    setInterval(() => {
      const now = performance.now();
      Reflect.set(
        window,
        'longestWait',
        Math.max(Number(Reflect.get(window, 'longestWait')), now - last - 20),
      );
      last = now;
    }, 20);
  });
}

/** Measures, and begins to watch the thread anew. */
export async function sampleOf(
  driver: Driver,
  page: Page,
): Promise<Omit<Sample, 'minute' | 'slowest' | 'acts' | 'errors'>> {
  const longest = await page.evaluate(() => {
    const time = Number(Reflect.get(window, 'longestWait'));
    Reflect.set(window, 'longestWait', 0);
    return Math.round(time);
  });
  const memory = residentOf(driver.browser.process()?.pid);
  const sample = { longest, ...(memory !== undefined && { memory }) };
  const held = await driver.freeMemory(page);
  if (!held) return sample;
  const { usedSize } = await sessionOf(page.mainFrame()).send('Runtime.getHeapUsage');
  return { ...sample, ...held, heap: Math.round(usedSize / 1e5) / 10 };
}

/** The memory of a process and all below it. */
function residentOf(root: number | undefined): number | undefined {
  if (process.platform !== 'linux' || root === undefined) return undefined;
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((candidate) => /^\d+$/.test(candidate))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]));
      sizes.set(Number(name), Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  const kilobytes = [...sizes].filter(([pid]) => isBelow(pid)).reduce((sum, [, size]) => sum + size, 0);
  return Math.round(kilobytes / 1024);
}
