// Makes the packages for the stores, and shows that they are what they should be.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8 } from 'fflate';
import project from '../../package.json' with { type: 'json' };
import { argumentsOf } from '../arguments.ts';
import { differences, machinePathProblems, permissionProblems, sizeProblems } from './package.ts';
import { buildPackage, installSources, sourcesPackage, storeBrowsers, unpack } from './packages.ts';
import { placeholdersIn, store } from './store.ts';
import { readChangelog, uncommitted, versionProblems } from './tree.ts';

/** In bytes, of a packed extension. */
const packageBudget = 450 * 1024;

const root = join(import.meta.dirname, '..', '..');
const { version } = project;
const { values } = argumentsOf(
  'npm run release [-- --rehearsal]     A rehearsal goes through all of it with placeholders, and keeps nothing.',
  { options: { rehearsal: { type: 'boolean', default: false } } },
);
let failures = 0;

step('Nothing uncommitted', uncommitted(root));
step(`Version ${version} and its entry in CHANGELOG.md`, versionProblems(version, readChangelog(root)));
const placeholders = placeholdersIn(store).map(
  (name) => `tools/release/store.json: ${name} is a placeholder.`,
);
step('Names of the publisher', placeholders, values.rehearsal);
step('No known hole in what is shipped', auditProblems(), values.rehearsal);
stopIfFailed();

const folder = mkdtempSync(join(tmpdir(), 'fact-cards-release-'));
try {
  const packages = makePackages();
  stopIfFailed();
  makeAgain(packages, folder);
  stopIfFailed();
  keep([...packages.values(), sourcesPackage(root, version), join(root, '.output', 'chrome-mv3.cdx.json')]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The packages of all browsers by browser, each looked through. */
function makePackages(): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  for (const browser of storeBrowsers) {
    const file = buildPackage(root, browser, version);
    const files = unpack(file);
    const manifest: Record<string, unknown> = JSON.parse(
      strFromU8(files['manifest.json'] ?? new Uint8Array()),
    );
    step(`${basename(file)}: ${statSync(file).size} bytes, permissions, no trace of this computer`, [
      ...permissionProblems(manifest),
      ...machinePathProblems(files, [root, homedir(), tmpdir()]),
      ...sizeProblems(statSync(file).size, packageBudget),
    ]);
    packages.set(browser, file);
  }
  step('Scripts that pages load are as light as they should be', toolProblems('budgets.ts'));
  step('web-ext lint', toolProblems('lint-package.ts'));
  return packages;
}

/** A second time, from the sources package alone, in another folder: byte for byte the same. */
function makeAgain(packages: ReadonlyMap<string, string>, empty: string): void {
  console.log('   … installing the sources package in an empty folder');
  installSources(unpack(sourcesPackage(root, version)), empty);
  for (const browser of storeBrowsers) {
    const [first = '', second] = [packages.get(browser), buildPackage(empty, browser, version)];
    const isSame = readFileSync(first).equals(readFileSync(second));
    const differing = isSame ? [] : differences(unpack(first), unpack(second));
    step(`${browser}: the same from the sources package, SHA-256 ${sumOf(second)}`, [
      ...differing.map((path) => `${path} differs.`),
      ...(isSame || differing.length > 0 ? [] : ['The files are the same, but not their packing.']),
    ]);
  }
}

function keep(files: readonly string[]): void {
  if (values.rehearsal) {
    console.log(
      `\nThe rehearsal went well.${placeholders.length > 0 ? ` Yet to fill in: tools/release/store.json.` : ''}`,
    );
    return;
  }
  const target = join(root, '.output', 'release', version);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of files) copyFileSync(file, join(target, basename(file)));
  const sums = files.map((file) => `${sumOf(file)}  ${basename(file)}\n`);
  writeFileSync(join(target, 'SHA256SUMS'), sums.join(''));
  console.log(`\n${target} has all that the stores want.`);
}

function auditProblems(): string[] {
  return commandProblems('npm', ['audit', '--omit=dev']);
}

function toolProblems(name: string): string[] {
  return commandProblems(process.execPath, [join(root, 'tools', name)]);
}

/** What a command says, where it fails. */
function commandProblems(command: string, args: readonly string[]): string[] {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
  });
  const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim();
  return status === 0 ? [] : [said || `${command} ${args.join(' ')} failed and did not say why.`];
}

/** Prints whether something holds. In a rehearsal, some of it need not. */
function step(what: string, problems: readonly string[], isExcused = false): void {
  const mark = problems.length === 0 ? '✓' : isExcused ? '–' : '✗';
  console.log(`${mark}  ${what}`);
  for (const problem of problems) console.log(problem.replaceAll(/^/gm, '   '));
  if (problems.length > 0 && !isExcused) failures += 1;
}

function stopIfFailed(): void {
  if (failures === 0) return;
  console.log(`\nNot released: ${failures} of these do not hold.`);
  process.exit(1);
}

function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
