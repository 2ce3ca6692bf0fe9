// Shows the extension at work: builds it, starts a browser with it and opens a page.
// npm start -- [URL or file] [--browser NAME or PATH]
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Driver } from '../tests/browser/harness/driver.ts';
import { type Site, startSite } from '../tests/browser/harness/site.ts';
import { startDriver } from '../tests/browser/harness/start-driver.ts';
import { ensureBrowser } from './browsers-install.ts';
import { build } from './build.ts';
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
  const { values, positionals } = readArguments();
  const [wanted = sample] = positionals;
  const headless = values.headless || !hasDisplay();
  const { engine, path } = ensureBrowser(values.browser);
  const site = isFile(wanted) ? await startSite(dirname(resolve(wanted))) : undefined;
  const url = site?.urlOf(encodeURIComponent(basename(wanted)), '127.0.0.1') ?? addressOf(wanted);
  console.log(`Building the extension, then opening ${url} in ${basename(path)} …`);
  const extension = build(engine, true);
  const driver = await startDriver(engine, { executablePath: path, extension, headless, network: 'open' });
  try {
    await Promise.race([show(driver, url, headless), interrupted()]);
  } finally {
    await stop(driver, site);
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

async function stop(driver: Driver, site?: Site): Promise<void> {
  // A terminal's Ctrl+C has reached the browser as well, which may be gone by now.
  await driver.close().catch(() => undefined);
  await site?.close();
}

function readArguments(): { values: { browser?: string; headless: boolean }; positionals: string[] } {
  try {
    return parseArgs({
      options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`, {
      cause: error,
    });
  }
}

function isFile(wanted: string): boolean {
  return !URL.canParse(wanted) && existsSync(wanted);
}

function addressOf(wanted: string): string {
  if (!URL.canParse(wanted)) {
    throw new Error(`"${wanted}" is neither a file here nor an address such as https://example.org/.`);
  }
  return wanted;
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}
