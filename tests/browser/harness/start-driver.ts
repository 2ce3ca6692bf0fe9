// Starts a browser of either engine.
import type { Engine } from '../../../tools/browsers.ts';
import { ensureBrowser } from '../../../tools/browsers-install.ts';
import { welcomePage } from './address.ts';
import { startChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { startFirefox } from './firefox.ts';

/**
 * Starts the browser of an engine that this computer has, seen by nobody and without a network.
 *
 * @throws Error one sentence that says what to install
 */
export async function startTestDriver(
  engine: Engine,
  options: Pick<LaunchOptions, 'extension' | 'inPrivateWindows'> = {},
): Promise<Driver> {
  const { path: executablePath } = ensureBrowser(undefined, engine);
  return startDriver(engine, { executablePath, headless: true, network: 'tests', ...options });
}

/** Starts a browser with a fresh profile and, unless told otherwise, the extension and its welcome page. */
export async function startDriver(engine: Engine, options: LaunchOptions): Promise<Driver> {
  const driver = await (engine === 'firefox' ? startFirefox(options) : startChromium(options));
  // It comes in front of whatever is open: not of a page that is opened afterwards.
  if (options.extension !== undefined) await welcomePage(driver);
  return driver;
}
