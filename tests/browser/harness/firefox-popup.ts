// The toolbar popup in Firefox: a panel of the browser's window, reached through that window.
import type { KeyInput } from 'puppeteer-core';
import type { ToolbarPopup } from './driver.ts';
import * as inWindow from './firefox-popup-scripts.ts';
import { waitFor } from './wait.ts';

/** Runs a function in the browser's window, with its rights. */
export type RunInWindow = <Arguments extends string[], Result>(
  run: (...args: Arguments) => Result,
  ...args: Arguments
) => Promise<Awaited<Result>>;

/** Presses the extension's button in the toolbar. */
export async function openFirefoxPopup(runInWindow: RunInWindow, uuid: string): Promise<ToolbarPopup> {
  await runInWindow(inWindow.openPopup, uuid);
  return seeFirefoxPopup(runInWindow);
}

/** Waits for the popup that is open or is about to open. */
export async function seeFirefoxPopup(runInWindow: RunInWindow): Promise<ToolbarPopup> {
  const popup = new FirefoxPopup(runInWindow);
  await waitFor('The popup', async () => popup.isOpen());
  await waitFor("The popup's content", async () =>
    popup.run((document) => document.querySelector('.popup') !== null),
  );
  return popup;
}

class FirefoxPopup implements ToolbarPopup {
  readonly #runInWindow: RunInWindow;

  constructor(runInWindow: RunInWindow) {
    this.#runInWindow = runInWindow;
  }

  async run<Arguments extends unknown[], Result>(
    run: (document: Document, ...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>> {
    const json = await this.#runInWindow(inWindow.runInPopup, run.toString(), JSON.stringify(args));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the function given answers
    const answer = JSON.parse(json) as { value: Awaited<Result>; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }

  async press(key: KeyInput): Promise<void> {
    await this.#runInWindow(inWindow.pressKey, key);
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.#runInWindow(inWindow.pressKey, letter);
  }

  async isOpen(): Promise<boolean> {
    return this.#runInWindow(inWindow.isPopupOpen);
  }

  async close(): Promise<void> {
    await this.#runInWindow(inWindow.closePopup);
    await waitFor('The end of the popup', async () => this.#runInWindow(inWindow.isPopupGone));
  }
}
