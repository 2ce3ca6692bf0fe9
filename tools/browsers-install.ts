// Gets a browser that is missing: by apt-get as root on Debian, elsewhere by telling the person what to install.
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Engine, type InstalledBrowser, browserNames, findBrowser } from './browsers.ts';

/**
 * Finds a browser as `findBrowser` does and, as root on Debian, installs the one that is missing.
 *
 * @throws Error one sentence that says what to install
 */
export function ensureBrowser(wanted?: string, engine?: Engine): InstalledBrowser {
  const found = findBrowser(wanted, engine);
  if (found !== undefined) {
    return found;
  }
  if (wanted === undefined && mayInstall()) {
    installPackages([engine === 'firefox' ? 'firefox-esr' : 'chromium', 'fonts-noto-core']);
    const installed = findBrowser(undefined, engine);
    if (installed !== undefined) {
      return installed;
    }
  }
  throw new Error(advice(wanted, engine));
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installPackages(packages: string[]): void {
  console.log(`Installing ${packages.join(' and ')} with apt-get, once ...`);
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...packages], options);
}

function advice(wanted?: string, engine?: Engine): string {
  if (wanted !== undefined) {
    return `There is no browser "${wanted}" here: install it, or name another (${browserNames.join(', ')}) or the path of its program.`;
  }
  return engine === 'firefox'
    ? 'Install Firefox (https://www.mozilla.org/firefox/), or set FIREFOX_PATH to where it is.'
    : 'Install Chrome, Chromium, Edge or Firefox, or set CHROME_PATH or FIREFOX_PATH to where one is.';
}
