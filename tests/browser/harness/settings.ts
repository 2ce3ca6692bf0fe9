// Sets the extension's settings as its options page does, through the browser's storage.
import type { Settings } from '../../../settings/settings.ts';
import type { Driver } from './driver.ts';

/** Sets these settings and leaves all others as installed. Pages opened from now on have them from their start. */
export async function setSettings(driver: Driver, settings: Partial<Settings>): Promise<void> {
  const page = await driver.openOwnPage('popup.html');
  await page.evaluate(async (items) => {
    const { sync } = ('browser' in globalThis ? browser : chrome).storage;
    await sync.clear();
    await sync.set(items);
  }, settings);
  await page.close();
}

/** What is used of the browsers' API in the extension's own page. */
interface ExtensionApi {
  storage: { sync: { clear(): Promise<void>; set(items: object): Promise<void> } };
}
declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;
