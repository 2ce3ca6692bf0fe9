// Switches sites off and on again.
import browser from 'webextension-polyfill';
import { entriesCovering } from '../../settings/hosts.ts';
import { addSites, removeSites } from '../../settings/save.ts';
import { loadSettings } from '../../settings/storage.ts';

export async function switchSite(address: string, isOn: boolean): Promise<void> {
  if (!isOn) return addSites(browser.storage, [address]);
  const { values } = await loadSettings(browser.storage);
  return removeSites(browser.storage, entriesCovering(address, values.sitesOff));
}

/** The other way round from how it is. */
export async function toggleSite(address: string): Promise<void> {
  const { values } = await loadSettings(browser.storage);
  return switchSite(address, entriesCovering(address, values.sitesOff).length > 0);
}
