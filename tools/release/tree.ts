// What must hold of the sources before anything is built for release. Each tells what is wrong, or nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Only what is committed can be built again by somebody else. */
export function uncommitted(root: string): string[] {
  const status = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  return status === '' ? [] : [`The tree is not clean:\n${status.trimEnd()}`];
}

/** The version must be one that stores take, and the first entry of the changelog must be about it. */
export function versionProblems(version: string, changelog: string): string[] {
  const problems = [];
  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version)) {
    problems.push(`Stores take up to four numbers with dots between, not "${version}".`);
  }
  const [, first, date] = /^## (\S+)(?: \((\d{4}-\d{2}-\d{2})\))?$/m.exec(changelog) ?? [];
  if (first !== version)
    problems.push(`CHANGELOG.md begins with ${first ?? 'no version'}, not with ${version}.`);
  else if (date === undefined)
    problems.push(`CHANGELOG.md has no date for ${version}: "## ${version} (2026-01-31)".`);
  return problems;
}

/** @throws Error where there is none */
export function readChangelog(root: string): string {
  return readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
}
