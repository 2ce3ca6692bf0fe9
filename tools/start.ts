// Shows the extension at work: builds it, starts a browser with it and opens a page.
import { basename, join } from 'node:path';
import type { Driver } from '../tests/browser/harness/driver.ts';
import { startDriver } from '../tests/browser/harness/start-driver.ts';
import { argumentsOf } from './arguments.ts';
import { hasDisplay } from './browsers.ts';
import { ensureBrowser } from './browsers-install.ts';
import { build } from './build.ts';
import { type ServedPage, servePage } from './served-page.ts';
import { report } from './start-report.ts';

const usage = 'npm start -- [URL or file] [--browser NAME or PATH] [--headless]';
const sample = join(import.meta.dirname, '..', 'sample', 'article.html');

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { values, positionals } = argumentsOf(usage, {
    options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [wanted = sample] = positionals;
  const headless = values.headless || !hasDisplay();
  const { engine, path } = ensureBrowser(values.browser);
  const served = await servePage(wanted);
  const { url } = served;
  console.log(`Building the extension, then opening ${url} in ${basename(path)} …`);
  const extension = build(engine, true);
  const driver = await startDriver(engine, { executablePath: path, extension, headless, network: 'open' });
  try {
    await Promise.race([show(driver, url, headless), interrupted()]);
  } finally {
    await stop(driver, served);
  }
}

/** In a window until it is closed; without a display until the report is written. */
async function show(driver: Driver, url: string, headless: boolean): Promise<void> {
  const page = await driver.browser.newPage();
  await page.goto(url);
  if (headless) {
    await report(driver, page);
    return;
  }
  await page.bringToFront();
  console.log(`${url} is open. Hover over a dotted name; Ctrl+C ends the browser.`);
  await new Promise((closed) => {
    driver.browser.once('disconnected', closed);
  });
}

async function interrupted(): Promise<void> {
  await new Promise((signal) => {
    process.once('SIGINT', signal);
    process.once('SIGTERM', signal);
  });
}

async function stop(driver: Driver, served: ServedPage): Promise<void> {
  // A terminal's Ctrl+C has reached the browser as well, which may be gone by now.
  await driver.close().catch(() => undefined);
  await served.close();
}
