// The toolbar popup in Chromium: a page that belongs to no tab.
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import type { ToolbarPopup } from './driver.ts';
import { waitFor } from './wait.ts';

/** Presses the extension's button in the toolbar of a page's window. */
export async function openChromiumPopup(browser: Browser, page: Page): Promise<ToolbarPopup> {
  await page.bringToFront();
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) {
    throw new Error('No extension is installed.');
  }
  const before = new Set(browser.targets());
  const opened = browser.waitForTarget(
    (target) => target.url().endsWith('/popup.html') && !before.has(target),
    { timeout: 5000 },
  );
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  await popup.waitForSelector('.popup');
  return new ChromiumPopup(popup);
}

class ChromiumPopup implements ToolbarPopup {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async run<Arguments extends unknown[], Result>(
    run: (document: Document, ...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>> {
    const answer = await this.#page.evaluate(`(${run.toString()})(document, ...${JSON.stringify(args)})`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the function given answers
    return answer as Awaited<Result>;
  }

  async press(key: KeyInput): Promise<void> {
    try {
      await this.#page.keyboard.press(key);
    } catch (error) {
      // A key that closes the popup cannot be let go in it.
      if (!this.#page.isClosed()) throw error;
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async isOpen(): Promise<boolean> {
    return !this.#page.isClosed();
  }

  async close(): Promise<void> {
    await this.#page.evaluate(() => window.close()).catch(() => undefined);
    await waitFor('The end of the popup', async () => this.#page.isClosed());
  }
}
