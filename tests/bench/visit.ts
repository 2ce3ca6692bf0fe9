// One visit of a page by a browser with one peer, from opening to quiet.
import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { endTrace, startTrace } from './trace-stream.ts';
import { isCounted, type ScriptCost, scriptCost, traceCategories, type TraceEvent } from './trace.ts';

/** How long no script must have run for a page to have settled: longer than any timer of ours. */
const QUIET_MS = 1_100;
const PATIENCE_MS = 120_000;

/** What extensions' scripts cost until the page has settled. It must be new to the browser: pages start cold. */
export async function costOfVisit(browser: Browser, url: string): Promise<ScriptCost> {
  return visit(browser, async (page, session) => {
    await startTrace(session, traceCategories);
    await open(page, session, url);
    const events: TraceEvent[] = [];
    for await (const event of endTrace(session)) if (isCounted(event)) events.push(event);
    return scriptCost(events, url);
  });
}

/** The bytes of the page's JavaScript heap once it has settled, all worlds together. */
export async function heapOfVisit(browser: Browser, url: string): Promise<number> {
  return visit(browser, async (page, session) => {
    await open(page, session, url);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  });
}

async function visit<Answer>(
  browser: Browser,
  act: (page: Page, session: CDPSession) => Promise<Answer>,
): Promise<Answer> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    return await act(page, session);
  } finally {
    await page.close();
  }
}

/** Waits until no script has run for a while. The browser is asked, not the page, which would run a script for it. */
async function open(page: Page, session: CDPSession, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
  let lastDuration = -1;
  let lastChange = Date.now();
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() - lastChange < QUIET_MS && Date.now() < end) {
    await setTimeout(100);
    const { metrics } = await session.send('Performance.getMetrics');
    const duration = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
    if (duration !== lastDuration) [lastDuration, lastChange] = [duration, Date.now()];
  }
}
