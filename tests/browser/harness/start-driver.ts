// Starts a browser of either engine.
import type { Engine } from '../../../tools/browsers.ts';
import { welcomePage } from './address.ts';
import { startChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { startFirefox } from './firefox.ts';

/** Starts a browser with a fresh profile and, unless told otherwise, the extension and its welcome page. */
export async function startDriver(engine: Engine, options: LaunchOptions): Promise<Driver> {
  const driver = await (engine === 'firefox' ? startFirefox(options) : startChromium(options));
  // It comes in front of whatever is open: not of a page that is opened afterwards.
  if (options.extension !== undefined) await welcomePage(driver);
  return driver;
}
