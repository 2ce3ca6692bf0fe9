// Builds the packages of every store in a folder, and unpacks them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { PackageFiles } from './package.ts';

/** A store's browser, by the name that the build has for it. */
export const storeBrowsers = ['chrome', 'edge', 'firefox'] as const;
export type StoreBrowser = (typeof storeBrowsers)[number];

/**
 * Builds one browser's package in a folder with the sources and their dependencies.
 * @returns the file's path
 * @throws Error if the build fails; what is wrong has been printed then
 */
export function buildPackage(root: string, browser: StoreBrowser, version: string): string {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  execFileSync(process.execPath, [wxt, 'zip', '--browser', browser], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return outputFile(root, version, browser);
}

/** The sources package, which the build for Firefox leaves: what its reviewers build from. */
export function sourcesPackage(root: string, version: string): string {
  return outputFile(root, version, 'sources');
}

export function unpack(file: string): PackageFiles {
  return unzipSync(readFileSync(file));
}

/** Puts the sources into an empty folder and installs what they need, as a reviewer does. */
export function installSources(sources: PackageFiles, folder: string): void {
  for (const [path, bytes] of Object.entries(sources)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function outputFile(root: string, version: string, what: string): string {
  return join(root, '.output', `central-asia-fact-cards-${version}-${what}.zip`);
}
