// Finds the browsers of this computer that can run the extension.
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Chromium stands for every browser built on it: Chrome, Edge, Brave ... */
export type Engine = 'chromium' | 'firefox';

export interface InstalledBrowser {
  engine: Engine;
  path: string;
}

/**
 * The browser asked for, or the first one found.
 *
 * @param wanted a name (`firefox`, `edge` ...) or the path of a program
 * @param engine looks for this engine only
 * @returns undefined if there is none in the usual places
 */
export function findBrowser(wanted?: string, engine?: Engine): InstalledBrowser | undefined {
  if (wanted !== undefined && /[\\/]/.test(wanted)) {
    return isProgram(wanted) ? { engine: engineOf(wanted), path: wanted } : undefined;
  }
  return candidates().find(
    (candidate) =>
      (wanted === undefined || candidate.name === wanted.toLowerCase()) &&
      (engine === undefined || candidate.engine === engine) &&
      isProgram(candidate.path),
  );
}

/** Names that `findBrowser` knows. */
export const browserNames = ['chrome', 'chromium', 'edge', 'brave', 'firefox'] as const;

type BrowserName = (typeof browserNames)[number];

interface Candidate extends InstalledBrowser {
  name: BrowserName;
}

function candidates(): Candidate[] {
  const fromEnvironment = [
    { name: 'chrome', engine: 'chromium', path: process.env['CHROME_PATH'] ?? '' },
    { name: 'firefox', engine: 'firefox', path: process.env['FIREFOX_PATH'] ?? '' },
  ] as const;
  return [...fromEnvironment.filter(({ path }) => path !== ''), ...usualPlaces()];
}

function usualPlaces(): Candidate[] {
  const places = { darwin: macPlaces, win32: windowsPlaces }[process.platform as string] ?? linuxPlaces;
  return browserNames.flatMap((name) =>
    places(name).map((path): Candidate => ({ name, engine: engineOf(name), path })),
  );
}

const linuxCommands: Record<BrowserName, string[]> = {
  chrome: ['google-chrome-stable', 'google-chrome'],
  chromium: ['chromium', 'chromium-browser'],
  edge: ['microsoft-edge-stable', 'microsoft-edge'],
  brave: ['brave-browser'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
};

function linuxPlaces(name: BrowserName): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return linuxCommands[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}

const macApplications: Record<BrowserName, string[]> = {
  chrome: ['Google Chrome'],
  chromium: ['Chromium'],
  edge: ['Microsoft Edge'],
  brave: ['Brave Browser'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

function macPlaces(name: BrowserName): string[] {
  return macApplications[name].flatMap((application) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) => {
      const program = name === 'firefox' ? 'firefox' : application;
      return join(folder, `${application}.app`, 'Contents', 'MacOS', program);
    }),
  );
}

const windowsPrograms: Record<BrowserName, string[]> = {
  chrome: ['Google/Chrome/Application/chrome.exe'],
  chromium: ['Chromium/Application/chrome.exe'],
  edge: ['Microsoft/Edge/Application/msedge.exe'],
  brave: ['BraveSoftware/Brave-Browser/Application/brave.exe'],
  firefox: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
};

function windowsPlaces(name: BrowserName): string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((variable) => process.env[variable])
    .filter((folder) => folder !== undefined);
  return windowsPrograms[name].flatMap((program) => folders.map((folder) => join(folder, program)));
}

function engineOf(nameOrPath: string): Engine {
  return /firefox|librewolf|waterfox/i.test(nameOrPath) ? 'firefox' : 'chromium';
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether there is a screen for a browser to be shown on. */
export function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}
