// Vitest's browser mode in the browsers that this computer has, started as for the tests of the built extension.
// https://vitest.dev/config/browser/provider
import { defineBrowserProvider } from '@vitest/browser';
import type { Page, ScreenshotClip, Viewport } from 'puppeteer-core';
import type { BrowserCommand, BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';
import type { Engine } from '../../tools/browsers.ts';
import { type Driver, type Media, headlessViewport } from '../browser/harness/driver.ts';
import { type Comparison, compareWithRecord, takeFontsOfPictures } from '../browser/harness/pictures.ts';
import type { Point } from '../browser/harness/pointer.ts';
import { startTestDriver } from '../browser/harness/start-driver.ts';

/** Browsers without the extension, one for each page of tests: in it that page is in front. */
export function ownBrowsers(): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'own-browsers',
    supportedBrowser: ['chromium', 'firefox'],
    providerFactory: (project) => new OwnBrowser(project),
  });
}

type Commands = {
  /** What Vitest asks of a provider beside its pages: the size of the window that a test is shown in. */
  __vitest_viewport: BrowserCommand<[Viewport], Promise<void>>;
  input: BrowserCommand<
    [device: 'mouse' | 'keyboard' | 'touchscreen', action: string, ...args: unknown[]],
    Promise<void>
  >;
  emulateMedia: BrowserCommand<[Media], Promise<void>>;
  turnWheel: BrowserCommand<[Point], Promise<void>>;
  swipe: BrowserCommand<[from: Point, to: Point], Promise<void>>;
  setPixelRatio: BrowserCommand<[ratio: number], Promise<void>>;
  comparePicture: BrowserCommand<[name: string, ScreenshotClip], Promise<Comparison>>;
};

/** What tests can have done from outside of their page. */
export const commands: Commands = {
  async __vitest_viewport({ sessionId }, viewport) {
    await shown.get(sessionId)?.page.setViewport(viewport);
  },
  async input({ sessionId }, device, action, ...args) {
    const hands = shown.get(sessionId)?.page[device];
    await Reflect.get(hands ?? {}, action).apply(hands, args);
  },
  async emulateMedia({ sessionId }, media) {
    await whereShown(sessionId, async ({ driver, page }) => driver.emulateMedia(page, media));
  },
  async turnWheel({ sessionId }, at) {
    await whereShown(sessionId, async ({ driver, page }) => driver.turnWheel(page, at));
  },
  async swipe({ sessionId }, from, to) {
    await whereShown(sessionId, async ({ driver, page }) => driver.swipe(page, from, to));
  },
  async setPixelRatio({ sessionId }, ratio) {
    await shown.get(sessionId)?.page.setViewport({ ...headlessViewport, deviceScaleFactor: ratio });
  },
  async comparePicture({ project, sessionId }, name, clip) {
    const { driver, page } = shown.get(sessionId) ?? {};
    if (!driver || !page) throw new Error('There is no page of these tests.');
    const picture = await page.screenshot({ clip, captureBeyondViewport: false });
    const renews = project.config.snapshotOptions.updateSnapshot === 'all';
    return compareWithRecord(driver, name, picture, renews);
  },
};

interface Shown {
  readonly driver: Driver;
  readonly page: Page;
}

/** By session. */
const shown = new Map<string, Shown>();

/** Does something in the browser of a session, if it has one still. */
async function whereShown(session: string, act: (where: Shown) => Promise<void>): Promise<void> {
  const where = shown.get(session);
  if (where) await act(where);
}

class OwnBrowser implements BrowserProvider {
  readonly name = 'own-browsers';
  readonly supportsParallelism = true;
  readonly #engine: Engine;
  readonly #drivers: Promise<Driver>[] = [];

  constructor(project: TestProject) {
    this.#engine = project.config.browser.name === 'firefox' ? 'firefox' : 'chromium';
  }

  /** Nothing of the browser is handed to commands: what needs it is a test of the built extension. */
  getCommandsContext(): Record<string, unknown> {
    return {};
  }

  async openPage(session: string, url: string): Promise<void> {
    takeFontsOfPictures();
    const starting = startTestDriver(this.#engine);
    this.#drivers.push(starting);
    const driver = await starting;
    const page = await driver.browser.newPage();
    shown.set(session, { driver, page });
    await page.goto(url);
  }

  async close(): Promise<void> {
    const drivers = await Promise.all(this.#drivers.splice(0));
    await Promise.all(drivers.map(async (driver) => driver.close()));
  }
}
