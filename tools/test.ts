// Runs everything that must hold, one step after the other but for the two browsers, which take half of the time side by
// side, and ends with the sum of tests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
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
  ...(await Promise.all([
    tests('Browser tests in Chromium', '--config', 'vitest.browser.config.ts', '--project', 'chromium'),
    tests('Browser tests in Firefox', '--config', 'vitest.browser.config.ts', '--project', 'firefox'),
  ])),
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
async function check(title: string, command: string, ...args: string[]): Promise<Outcome> {
  return { passed: 0, failed: (await run(title, command, ...args)) ? [] : [title] };
}

/** Vitest's own count, and the step itself where it failed without a failed test. */
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
  const outcome = readOutcome(title, file);
  return succeeded || outcome.failed.length > 0 ? outcome : { ...outcome, failed: [title] };
}

/** Runs a command to its end, with its title before each line that it prints, and tells how long that took. */
async function run(title: string, command: string, ...args: string[]): Promise<boolean> {
  console.log(`── ${title} ──`);
  const began = Date.now();
  const child = spawn(join(bin, command), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  });
  for (const output of [child.stdout, child.stderr])
    createInterface(output).on('line', (line) => console.log(`${title} │ ${line}`));
  const status = await once(child, 'close').then(
    ([code]: unknown[]) => code,
    (error: unknown) => console.error(error),
  );
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
