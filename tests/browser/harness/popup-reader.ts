// A person with the toolbar popup open.
import type { KeyInput, Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import type { Driver, ToolbarPopup } from './driver.ts';
import { PagePopup } from './page-popup.ts';

/** Presses the toolbar's button; the popup is closed when the test ends, if it still is open then. */
export async function openPopup(driver: Driver, page: Page): Promise<PopupReader> {
  return readerOf(await driver.openPopup(page));
}

/** Waits for the popup that a command or a card has opened, and closes it when the test ends. */
export async function seePopup(driver: Driver): Promise<PopupReader> {
  return readerOf(await driver.seePopup());
}

function readerOf(popup: ToolbarPopup): PopupReader {
  onTestFinished(async () => {
    if (await popup.isOpen()) await popup.close();
  });
  return new PopupReader(popup);
}

/** Opens the popup of a page's tab as a tab of its own, where the browser gives no permission that a click gives. */
export async function openPopupTab(driver: Driver, page: Page): Promise<PopupReader> {
  const own = await driver.openOwnPage('options.html');
  await page.bringToFront();
  const tab = await own.evaluate(activeTab);
  await own.close();
  const popup = await driver.openOwnPage(`popup.html?tab=${tab}`);
  return new PopupReader(new PagePopup(popup, async () => popup.close()));
}

export class PopupReader {
  readonly popup: ToolbarPopup;

  constructor(popup: ToolbarPopup) {
    this.popup = popup;
  }

  /** The text that is drawn, with line breaks where blocks end. */
  async text(): Promise<string> {
    return this.popup.run(({ body }) => body.innerText);
  }

  /** Waits until a text is to be seen. */
  async sees(text: string): Promise<void> {
    await expect.poll(async () => this.text(), { timeout: patience }).toContain(text);
  }

  /** Waits until a text is to be seen no longer. */
  async seesNo(text: string): Promise<void> {
    await expect.poll(async () => this.text(), { timeout: patience }).not.toContain(text);
  }

  /** Presses keys one after the other. */
  async press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await this.popup.press(key);
  }

  /** Types letters of the English keyboard into what has the focus. */
  async type(text: string): Promise<void> {
    await this.popup.type(text);
  }

  /** Searches for something that is typed or pasted, in whatever script. */
  async searchFor(text: string): Promise<void> {
    await this.popup.run(fillSearchBox, text);
  }

  /** Clicks a button, link or switch by its name or how that begins. */
  async click(name: string): Promise<void> {
    await expect.poll(async () => this.popup.run(clickControl, name), { timeout: patience }).toBe(true);
  }

  /** Gives the focus to a button, link or switch by its name or how that begins. */
  async focus(name: string): Promise<void> {
    await expect.poll(async () => this.popup.run(focusControl, name), { timeout: patience }).toBe(true);
  }

  /** Waits until something of this name, or whose text begins so, has the focus: it gets it once it is drawn. */
  async seesFocusOn(name: string): Promise<void> {
    const isFocused = async (): Promise<boolean> =>
      this.popup.run(({ activeElement, body }, wanted: string) => {
        const focused = (activeElement?.ariaLabel ?? activeElement?.textContent ?? '').trim();
        return activeElement !== body && focused.startsWith(wanted);
      }, name);
    await expect.poll(isFocused, { timeout: patience }).toBe(true);
  }

  /** What is typed into the search box. */
  async query(): Promise<string> {
    return this.popup.run((document) => document.querySelector('input')?.value ?? '');
  }

  /** Waits until the popup has closed. */
  async closes(): Promise<void> {
    await expect.poll(async () => this.popup.isOpen(), { timeout: patience }).toBe(false);
  }
}

/** How long a person would wait at most, in milliseconds; reached only where something is broken. */
const patience = 60_000;

/** Runs in the popup. Firefox's listeners hear none of an event that is made outside. */
function fillSearchBox(document: Document, text: string): void {
  const input = document.querySelector('input');
  const view = document.defaultView;
  if (!input || !view) throw new Error('There is no search box.');
  input.value = text;
  input.dispatchEvent(new view.Event('input', { bubbles: true }));
}

/** Runs in the popup. */
function clickControl(document: Document, name: string): boolean {
  const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], summary, label')];
  const control = controls.find((candidate) =>
    (candidate.ariaLabel ?? candidate.innerText).trim().startsWith(name),
  );
  control?.click();
  return control !== undefined;
}

/** Runs in the popup. */
function focusControl(document: Document, name: string): boolean {
  const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], summary, input')];
  const control = controls.find((candidate) =>
    (candidate.ariaLabel ?? candidate.innerText).trim().startsWith(name),
  );
  control?.focus();
  return control !== undefined;
}

/** Runs in a page of the extension. */
async function activeTab(): Promise<number | undefined> {
  const { tabs } = 'browser' in globalThis ? browser : chrome;
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** What is used of the browsers' API in the extension's own page. */
interface ExtensionApi {
  tabs: { query(about: { active: boolean; currentWindow: boolean }): Promise<{ id?: number }[]> };
}
declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;
