// For working on the extension: opens a browser with it, and puts each change into the browser and its open pages.
import { existsSync, readFileSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../tests/browser/harness/driver.ts';
import { startSite } from '../tests/browser/harness/site.ts';
import { startDriver } from '../tests/browser/harness/start-driver.ts';
import { argumentsOf } from './arguments.ts';
import { hasDisplay } from './browsers.ts';
import { ensureBrowser } from './browsers-install.ts';
import { build } from './build.ts';
import { servePage } from './served-page.ts';

const root = join(import.meta.dirname, '..');
/** What a build is made of. */
const watched = [
  'components',
  'data',
  'entrypoints',
  'frame',
  'locales',
  'lookup',
  'messaging',
  'page',
  'public',
  'settings',
  'spotting',
  'wxt.config.ts',
];
/** An editor writes a file in several steps. */
const SETTLE_MS = 200;

const usage = 'npm run dev -- [URL or file] [--browser NAME or PATH] [--headless]';
const { values, positionals } = argumentsOf(usage, {
  options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { engine, path: executablePath } = ensureBrowser(values.browser);
console.log('Building the extension …');
const extension = build(engine, true);
const zoo = await startSite(join(root, 'tests', 'pages'));
const pages = await Promise.all([join(root, 'sample', 'article.html'), ...positionals].map(servePage));
const headless = values.headless || !hasDisplay();
if (headless) console.log('The browser is not shown: there is no display, or it is not wanted.');
const driver = await startDriver(engine, { executablePath, extension, headless, network: 'open' });
const zooUrl = zoo.add(zooList(), { host: '127.0.0.1' });
for (const url of [zooUrl, ...pages.map((page) => page.url).toReversed()]) {
  const page = await driver.browser.newPage();
  await page.goto(url);
  console.log(`Open: ${url}`);
}
console.log('Waiting for changes; Ctrl+C ends the browser.');
followChanges(() => rebuild(driver));
await Promise.race([
  new Promise((closed) => driver.browser.once('disconnected', closed)),
  new Promise((signal) => process.once('SIGINT', signal).once('SIGTERM', signal)),
]);
await driver.close().catch(() => undefined);
await Promise.all([zoo, ...pages].map(async (site) => site.close()));
process.exit();

/** Builds, has the browser take the build, and loads its open pages anew: a page keeps the scripts that it was given. */
async function rebuild({ browser, extensionOrigin }: Driver): Promise<void> {
  try {
    build(engine, true);
    await browser.installExtension(extension);
    for (const page of await browser.pages()) {
      // It closes the extension's own pages itself.
      if (!page.url().startsWith(extensionOrigin)) await page.reload();
    }
    console.log(`${new Date().toLocaleTimeString()} The change is in.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

/** Calls back once after each change, and not before the call before has ended. */
function followChanges(onChange: () => Promise<void>): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();
  const changed = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      last = last.then(onChange);
    }, SETTLE_MS);
  };
  for (const name of watched.filter((candidate) => existsSync(join(root, candidate))))
    watch(join(root, name), { recursive: true }, changed);
}

/** The awkward pages by what they say of themselves. */
function zooList(): string {
  const folder = join(root, 'tests', 'pages');
  const items = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const [, title = name] = /<title>([^<]+)<\/title>/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      return `<li><a href="/${name}">${title}</a></li>`;
    });
  return `<!doctype html><html lang="en"><title>The zoo</title><h1>The zoo</h1><ol>${items.join('')}</ol>`;
}
