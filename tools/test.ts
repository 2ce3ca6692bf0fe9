// Runs everything that must hold, what waits beside what computes, and ends with each step's time and the sum of tests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { artifact } from '../tests/browser/harness/artifacts.ts';
import { ensureBrowser } from './browsers-install.ts';
import type { Engine } from './browsers.ts';

interface Outcome {
  title: string;
  /** How long it took. */
  seconds: number;
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

const began = Date.now();
// Whatever is built writes types and tables that all others read.
const before = await Promise.all([
  inTurn(
    () => check('Build for Chrome and Edge', 'wxt', 'build'),
    () => check('Build for Firefox', 'wxt', 'build', '--browser', 'firefox'),
  ),
  inTurn(
    () => check('Format', 'oxfmt', '--check', '.'),
    () => check('Languages', 'node', 'tools/translations-report.ts'),
  ),
]);
const isBuilt = before.flat().every(({ title, failed }) => !title.startsWith('Build') || failed.length === 0);
// A browser that is driven waits for half of the time, and what computes runs beside.
const beside = await Promise.all([
  inTurn(
    () => check('Types', 'tsc'),
    () => check('Lint', 'oxlint'),
    () => check('Unused code and dependencies', 'knip'),
    () => ifBuilt('Size of the scripts', (title) => check(title, 'node', 'tools/budgets.ts')),
    () => ifBuilt('Firefox package', (title) => check(title, 'node', 'tools/lint-package.ts')),
    () => tests('Unit tests', '--config', 'vitest.config.ts'),
  ),
  inTurn(() => ifBuilt('Browser tests in Chromium', async (title) => browserTests(title, 'chromium'))),
  inTurn(() => ifBuilt('Browser tests in Firefox', async (title) => browserTests(title, 'firefox'))),
]);

// These drive both browsers themselves.
const inPages = await tests('Tests in a page', '--config', 'vitest.page.config.ts');

const outcomes = [...before.flat(), ...beside.flat(), inPages];
for (const { title, seconds, passed } of outcomes)
  console.log(`${title.padEnd(30)} ${String(seconds).padStart(4)} s ${passed > 0 ? `${passed} passed` : ''}`);
console.log(`${'All'.padEnd(30)} ${String(secondsSince(began)).padStart(4)} s`);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.flatMap((outcome) => outcome.failed);
if (failed.length > 0) {
  // Once more at the end, as the steps print thousands of lines, of which a log may keep the last alone.
  console.log(`\n── Failed ──\n${failed.join('\n')}`);
}
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Steps one after the other, also where one fails: what else fails is told as well. */
async function inTurn(...steps: (() => Promise<Outcome>)[]): Promise<Outcome[]> {
  const done: Outcome[] = [];
  for (const step of steps) done.push(await step());
  return done;
}

/** What a failed build has left behind says nothing. */
async function ifBuilt(title: string, step: (title: string) => Promise<Outcome>): Promise<Outcome> {
  return isBuilt ? step(title) : { title, seconds: 0, passed: 0, failed: [`${title}: nothing is built`] };
}

/** A step that holds or does not; only what fails is counted. */
async function check(title: string, command: string, ...args: string[]): Promise<Outcome> {
  const { succeeded, seconds } = await run(title, command, ...args);
  return { title, seconds, passed: 0, failed: succeeded ? [] : [title] };
}

async function browserTests(title: string, engine: Engine): Promise<Outcome> {
  return tests(title, '--config', 'vitest.browser.config.ts', '--project', engine);
}

/** Vitest's own count, and the step itself where it failed without a failed test. */
async function tests(title: string, ...args: string[]): Promise<Outcome> {
  const file = artifact(`${title}.json`);
  rmSync(file, { force: true });
  const { succeeded, seconds } = await run(
    title,
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  const report = readReport(title, file);
  return {
    title,
    seconds,
    passed: report.passed,
    failed: succeeded || report.failed.length > 0 ? report.failed : [title],
  };
}

/** Runs a command to its end, with its title before each line that it prints, and tells how long that took. */
async function run(
  title: string,
  command: string,
  ...args: string[]
): Promise<{ succeeded: boolean; seconds: number }> {
  console.log(`── ${title} ──`);
  const start = Date.now();
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
  const seconds = secondsSince(start);
  console.log(`── ${title}: ${status === 0 ? 'done' : 'failed'} in ${seconds} s ──`);
  return { succeeded: status === 0, seconds };
}

function secondsSince(start: number): number {
  return Math.round((Date.now() - start) / 1000);
}

function readReport(title: string, file: string): Pick<Outcome, 'passed' | 'failed'> {
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
