// Runs everything that must hold, one step after the other, and ends with the sum of tests.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { artifact } from '../tests/browser/harness/artifacts.ts';
import { ensureBrowser } from './browsers-install.ts';

interface Outcome {
  passed: number;
  failed: number;
}

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');

try {
  ensureBrowser(undefined, 'chromium');
  ensureBrowser(undefined, 'firefox');
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)} The browser tests need both.`);
  process.exit(1);
}

const outcomes = [
  await check('Types', 'tsc'),
  await check('Lint', 'oxlint'),
  await check('Format', 'oxfmt', '--check', '.'),
  await check('Unused code and dependencies', 'knip'),
  await check('Languages', 'node', 'tools/translations-report.ts'),
  await tests('Unit tests', '--config', 'vitest.config.ts'),
  await tests('Tests in a page', '--config', 'vitest.page.config.ts'),
  await check('Build for Chrome and Edge', 'wxt', 'build'),
  await check('Build for Firefox', 'wxt', 'build', '--browser', 'firefox'),
  await check('Size of the scripts', 'node', 'tools/budgets.ts'),
  await check('Firefox package', 'node', 'tools/lint-package.ts'),
  // In turns: side by side they are done in two thirds of the time, but on two cores a few tests then fail.
  await tests('Browser tests in Chromium', '--config', 'vitest.browser.config.ts', '--project', 'chromium'),
  await tests('Browser tests in Firefox', '--config', 'vitest.browser.config.ts', '--project', 'firefox'),
];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A step that holds or does not; only what fails is counted. */
async function check(title: string, command: string, ...args: string[]): Promise<Outcome> {
  return { passed: 0, failed: (await run(title, command, ...args)) ? 0 : 1 };
}

/** Vitest's own count, and one more where it failed without a failed test. */
async function tests(title: string, ...args: string[]): Promise<Outcome> {
  const file = artifact(`${title}.json`);
  rmSync(file, { force: true });
  const succeeded = await run(
    title,
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  const counted = readCounts(file);
  return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

/** Runs a command to its end, and tells how long that took. */
async function run(title: string, command: string, ...args: string[]): Promise<boolean> {
  console.log(`\n── ${title} ──`);
  const began = Date.now();
  const child = spawn(join(bin, command), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  });
  // Not inherited: two commands at once would draw over each other's lines on a terminal.
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  const succeeded = await new Promise<boolean>((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
  console.log(
    `── ${title}: ${succeeded ? 'done' : 'failed'} in ${Math.round((Date.now() - began) / 1000)} s ──`,
  );
  return succeeded;
}

function readCounts(file: string): Outcome {
  try {
    const report: { numPassedTests?: number; numFailedTests?: number } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
