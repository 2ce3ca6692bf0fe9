// Starts a browser of either engine.
import type { Engine } from '../../../tools/browsers.ts';
import { startChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { startFirefox } from './firefox.ts';

/** Starts a browser with a fresh profile and, unless told otherwise, the extension. */
export async function startDriver(engine: Engine, options: LaunchOptions): Promise<Driver> {
  return engine === 'firefox' ? startFirefox(options) : startChromium(options);
}
