// Runs everything that must hold, one step after the other, and ends with the sum of tests.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { artifact } from '../tests/browser/harness/artifacts.ts';
import { ensureBrowser } from './browsers-install.ts';

interface Outcome {
  passed: number;
  /** What failed: a step, or a test with the first lines of its message. */
  failed: string[];
}

/** What is read of Vitest's report, which is in the form of Jest's. */
interface Report {
  numPassedTests?: number;
  testResults?: {
    name: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

const shownLinesOfMessage = 6;

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
const failed = outcomes.flatMap((outcome) => outcome.failed);
if (failed.length > 0) {
  // Once more at the end, as the steps print thousands of lines, of which a log may keep the last alone.
  console.log(`\n── Failed ──\n${failed.join('\n')}`);
}
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** A step that holds or does not; only what fails is counted. */
function check(title: string, command: string, ...args: string[]): Outcome {
  return { passed: 0, failed: run(title, command, ...args) ? [] : [title] };
}

/** Vitest's own count, and the step itself where it failed without a failed test. */
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
  const outcome = readOutcome(title, file);
  return succeeded || outcome.failed.length > 0 ? outcome : { ...outcome, failed: [title] };
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

function readOutcome(title: string, file: string): Outcome {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: [] };
  }
  const failures = (report.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => {
        const message = (failureMessages ?? []).join('\n').split('\n').slice(0, shownLinesOfMessage);
        return `${title}: ${relative('.', name)}: ${fullName}\n    ${message.join('\n    ')}`;
      }),
  );
  return { passed: report.numPassedTests ?? 0, failed: failures };
}
