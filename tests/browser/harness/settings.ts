// Sets the extension's settings as its options page does, through the browser's storage.
import type { Page } from 'puppeteer-core';
import { type Settings, defaultSettings } from '../../../settings/settings.ts';
import type { Driver } from './driver.ts';

interface Kept {
  readonly page: Page;
  settings: Settings;
}

const keptPages = new WeakMap<Driver, Kept>();

/** Keeps a page of the extension in a tab, through which settings are set until the browser is closed. */
export async function keepSettingsPage(driver: Driver): Promise<void> {
  // The one page of the extension that does nothing.
  const page = await driver.openOwnPage('third-party-notices.txt');
  keptPages.set(driver, { page, settings: defaultSettings });
}

/** Sets these settings and leaves all others as installed. Pages opened from now on have them from their start. */
export async function setSettings(driver: Driver, settings: Partial<Settings>): Promise<void> {
  const kept = keptPages.get(driver);
  if (kept === undefined) {
    const page = await driver.openOwnPage('popup.html');
    await page.evaluate(replaceItems, settings);
    await page.close();
    return;
  }
  kept.settings = { ...defaultSettings, ...settings };
  await kept.page.evaluate(replaceItems, settings);
}

/** The settings that have been set last. */
export function settingsOf(driver: Driver): Settings {
  return keptPages.get(driver)?.settings ?? defaultSettings;
}

/** The extension's page that is kept in a tab. */
export function settingsPageOf(driver: Driver): Page {
  const kept = keptPages.get(driver);
  if (kept === undefined) throw new Error('No page of the extension is kept.');
  return kept.page;
}

/** Runs in the page. Browsers limit how often is written: what is there already is left. */
async function replaceItems(items: Readonly<Record<string, unknown>>): Promise<void> {
  const { sync, onChanged } = ('browser' in globalThis ? browser : chrome).storage;
  /** Writes, and waits until the extension's pages and its background are told. */
  async function told(write: () => Promise<void>): Promise<void> {
    const change = new Promise<void>((resolve) => {
      onChanged.addListener(function listener() {
        onChanged.removeListener(listener);
        resolve();
      });
    });
    await write();
    await change;
  }
  const before = await sync.get(null);
  const gone = Object.keys(before).filter((key) => !(key in items));
  if (gone.length > 0) await told(async () => sync.remove(gone));
  const changed = Object.entries(items).filter(
    ([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value),
  );
  if (changed.length > 0) await told(async () => sync.set(Object.fromEntries(changed)));
}

/** What is used of the browsers' API in the extension's own page. */
interface ExtensionApi {
  storage: {
    sync: {
      get(keys: null): Promise<Record<string, unknown>>;
      remove(keys: readonly string[]): Promise<void>;
      set(items: object): Promise<void>;
    };
    onChanged: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
  };
}
declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;
