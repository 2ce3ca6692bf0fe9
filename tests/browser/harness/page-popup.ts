// A popup that the driver knows as a page.
import type { KeyInput, Page } from 'puppeteer-core';
import type { ToolbarPopup } from './driver.ts';
import { waitFor } from './wait.ts';

export class PagePopup implements ToolbarPopup {
  readonly #page: Page;
  readonly #close: () => Promise<void>;

  /** @param close how such a page is closed */
  constructor(page: Page, close: () => Promise<void>) {
    this.#page = page;
    this.#close = close;
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
    await this.#close();
    await waitFor('The end of the popup', async () => this.#page.isClosed());
  }
}
