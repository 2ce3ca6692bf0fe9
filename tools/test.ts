// Runs everything that must hold, one step after the other, and ends with the sum of tests.
import { spawnSync } from 'node:child_process';
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
  check('Types', 'tsc'),
  check('Lint', 'oxlint'),
  check('Format', 'oxfmt', '--check', '.'),
  check('Unused code and dependencies', 'knip'),
  check('Languages', 'node', 'tools/translations-report.ts'),
  tests('Unit tests', '--config', 'vitest.config.ts'),
  tests('Tests in a page', '--config', 'vitest.page.config.ts'),
  check('Build for Chrome and Edge', 'wxt', 'build'),
  check('Build for Firefox', 'wxt', 'build', '--browser', 'firefox'),
  check('Size of the scripts', 'node', 'tools/budgets.ts'),
  check('Firefox package', 'node', 'tools/lint-package.ts'),
  // In turns: side by side they are done in two thirds of the time, but on two cores a few tests then fail.
  tests('Browser tests in Chromium', '--config', 'vitest.browser.config.ts', '--project', 'chromium'),
  tests('Browser tests in Firefox', '--config', 'vitest.browser.config.ts', '--project', 'firefox'),
];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A step that holds or does not; only what fails is counted. */
function check(title: string, command: string, ...args: string[]): Outcome {
  return { passed: 0, failed: run(title, command, ...args) ? 0 : 1 };
}

/** Vitest's own count, and one more where it failed without a failed test. */
function tests(title: string, ...args: string[]): Outcome {
  const file = artifact(`${title}.json`);
  rmSync(file, { force: true });
  const succeeded = run(
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
function run(title: string, command: string, ...args: string[]): boolean {
  console.log(`\n── ${title} ──`);
  const began = Date.now();
  const { status, error } = spawnSync(join(bin, command), args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  });
  if (error !== undefined) {
    console.error(error.message);
  }
  const outcome = status === 0 ? 'done' : 'failed';
  console.log(`── ${title}: ${outcome} in ${Math.round((Date.now() - began) / 1000)} s ──`);
  return status === 0;
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
