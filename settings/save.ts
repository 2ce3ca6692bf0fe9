// Changes the settings in the browser's storage.
import { isValid, type SettingKey, type Settings } from './settings.ts';
import { sitesIn } from './layout.ts';
import type { StorageArea } from './storage.ts';

/** @throws {RangeError} if the setting cannot have the value */
export async function saveSetting<Key extends Exclude<SettingKey, 'sitesOff'>>(
  storage: { readonly sync: StorageArea },
  key: Key,
  value: Settings[Key],
): Promise<void> {
  if (!isValid(key, value)) throw new RangeError(`${key} cannot be ${String(value)}`);
  await storage.sync.set({ [key]: value });
}

/** Switches a site off by its host name. */
export async function addSite(storage: { readonly sync: StorageArea }, host: string): Promise<void> {
  const sites = sitesIn(await storage.sync.get(null));
  await storage.sync.set({ sitesOff: [...new Set([...sites, host])] });
}

/** Switches a site on again that was switched off by its host name. */
export async function removeSite(storage: { readonly sync: StorageArea }, host: string): Promise<void> {
  const sites = sitesIn(await storage.sync.get(null));
  await storage.sync.set({ sitesOff: sites.filter((site) => site !== host) });
}
