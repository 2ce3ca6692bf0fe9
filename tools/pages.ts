// Opens each saved page of a folder with and without the extension, in both browsers, and reports what differs.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ownConsoleLines } from '../tests/browser/harness/console.ts';
import type { Driver } from '../tests/browser/harness/driver.ts';
import type { Marks } from '../tests/browser/harness/marks.ts';
import { settledMarks } from '../tests/browser/harness/settled.ts';
import { type Site, startSite } from '../tests/browser/harness/site.ts';
import { startTestDriver } from '../tests/browser/harness/start-driver.ts';
import { argumentsOf } from './arguments.ts';
import type { Engine } from './browsers.ts';
import { build } from './build.ts';

interface Finding {
  marks: Marks;
  /** Those of the page with mentions put into it. */
  marksPutIn: Marks;
  /** What the extension wrote to the console. */
  lines: string[];
  /** With the page's scripts running. `unsteady`: two visits without the extension differ as well. */
  document: 'same' | 'differs' | 'unsteady';
  /** Without scripts nothing but the extension could change a document. Mentions are put into this one. */
  documentWithoutScripts: 'same' | 'differs';
  /** Where its elements are, with all marks. */
  layout: 'same' | 'differs' | 'unsteady';
}

const { values, positionals } = argumentsOf(
  'npm run pages -- FOLDER [--only NAME] [--engine chromium or firefox]     with a folder of saved pages',
  {
    options: { only: { type: 'string', default: '' }, engine: { type: 'string' } },
    allowPositionals: true,
  },
  ({ positionals: [first] }) => first !== undefined,
);
const [folder = ''] = positionals;
const names = readdirSync(folder).filter((name) => name.endsWith('.html') && name.includes(values.only));
const site = await startSite(folder);
let faults = 0;
const engines: Engine[] = ['chromium', 'firefox'];
for (const engine of engines.filter((name) => (values.engine ?? name) === name)) {
  faults += await tryAll(engine, site, folder, names);
}
await site.close();
console.log(`\n${names.length} pages, ${faults} faults of ours`);
process.exitCode = faults === 0 ? 0 : 1;

async function tryAll(engine: Engine, from: Site, inFolder: string, pages: string[]): Promise<number> {
  const [plain, ours] = await Promise.all([
    startTestDriver(engine),
    startTestDriver(engine, { extension: build(engine, true) }),
  ]);
  let bad = 0;
  console.log(`\n${engine}`);
  for (const name of pages) {
    const finding = await tryPage(plain, ours, from, readFileSync(join(inFolder, name)));
    bad += hasFault(finding) ? 1 : 0;
    console.log(`${hasFault(finding) ? '✗' : '✓'} ${name}: ${described(finding)}`);
  }
  await Promise.all([plain.close(), ours.close()]);
  return bad;
}

async function tryPage(plain: Driver, ours: Driver, from: Site, body: Buffer): Promise<Finding> {
  const withScripts = from.add(body);
  const withoutScripts = from.add(withMentions(body), {
    headers: { 'content-security-policy': "script-src 'none'" },
  });
  const visited = await visit(ours, withScripts);
  const untouched = await visit(plain, withScripts);
  const again = visited.html === untouched.html ? untouched : await visit(plain, withScripts);
  const still = await visit(ours, withoutScripts);
  const stillUntouched = await visit(plain, withoutScripts);
  const sameLayout = still.layout === stillUntouched.layout;
  const sameLayoutAgain = sameLayout || (await visit(plain, withoutScripts)).layout === stillUntouched.layout;
  const steady = untouched.html === again.html;
  return {
    marks: visited.marks,
    marksPutIn: still.marks,
    lines: [...visited.lines, ...still.lines],
    document: visited.html === untouched.html ? 'same' : steady ? 'differs' : 'unsteady',
    documentWithoutScripts: still.html === stillUntouched.html ? 'same' : 'differs',
    layout: sameLayout ? 'same' : sameLayoutAgain ? 'differs' : 'unsteady',
  };
}

/** A page most of whose paragraphs and links mention something. */
function withMentions(body: Buffer): string {
  return body.toString().replaceAll(/<\/(?:p|a)>/gi, (end) => ` in Kazakhstan and Central Asia${end}`);
}

interface Visit {
  html: string;
  /** The boxes of all elements, one a line. */
  layout: string;
  marks: Marks;
  lines: string[];
}

/** Once more if it fails: some pages load themselves anew while they are looked at. */
async function visit(driver: Driver, url: string): Promise<Visit> {
  try {
    return await visitOnce(driver, url);
  } catch {
    return visitOnce(driver, url);
  }
}

async function visitOnce(driver: Driver, url: string): Promise<Visit> {
  const page: Page = await driver.browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  const lines = ownConsoleLines(page, driver.extensionOrigin);
  // Not for 'load': some saved pages wait for ever for what is out of reach. Others go elsewhere while they load.
  await page.goto(url, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  await page
    .waitForFunction(() => document.readyState === 'complete', { timeout: 10_000 })
    .catch(() => undefined);
  const marks = await settledMarks(page);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const layout = await page.evaluate(layoutOf);
  await page.close();
  return { html, layout, marks, lines };
}

/**
 * Laid out afresh, since how long Firefox 153 makes balanced columns depends on how the page has come in bit by bit.
 * Runs in the page.
 */
function layoutOf(): string {
  const { documentElement } = document;
  documentElement.style.display = 'none';
  documentElement.getBoundingClientRect();
  documentElement.style.display = '';
  return [...document.querySelectorAll('*')]
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top, width, height].map((value) => value.toFixed(2)).join(' ');
    })
    .join('\n');
}

function hasFault({ lines, document, documentWithoutScripts, layout }: Finding): boolean {
  return lines.length > 0 || [document, documentWithoutScripts, layout].includes('differs');
}

function described(finding: Finding): string {
  const { marks, marksPutIn, lines, document, documentWithoutScripts, layout } = finding;
  return [
    counted(marks),
    document === 'unsteady' ? 'changes by itself' : `document ${document}`,
    `with mentions and without scripts ${counted(marksPutIn)}`,
    `document ${documentWithoutScripts}`,
    `layout ${layout}`,
    ...lines,
  ].join('; ');
}

function counted(marks: Marks): string {
  const counts = Object.entries(marks).map(([subject, words]) => `${subject} ${words.length}`);
  return counts.join(', ') || 'no mention';
}
