// Switches sites off and on again.
import browser from 'webextension-polyfill';
import { entriesCovering, hostOf } from '../../settings/hosts.ts';
import { addSites, removeSites } from '../../settings/save.ts';
import { loadSettings } from '../../settings/storage.ts';
import { privateSitesOff, savePrivateSitesOff } from './private-sites.ts';

/** @param isPrivate the site is open in a private window, of which nothing is kept */
export async function switchSite(address: string, isOn: boolean, isPrivate: boolean): Promise<void> {
  if (isPrivate) return switchPrivately(address, isOn);
  if (!isOn) return addSites(browser.storage, [address]);
  const { values } = await loadSettings(browser.storage);
  return removeSites(browser.storage, entriesCovering(address, values.sitesOff));
}

/** The other way round from how it is. */
export async function toggleSite(address: string, isPrivate: boolean): Promise<void> {
  const { values } = await loadSettings(browser.storage);
  const sites = isPrivate ? await privateSitesOff() : values.sitesOff;
  return switchSite(address, entriesCovering(address, sites).length > 0, isPrivate);
}

/** What the reader has switched off for all windows stays so. */
async function switchPrivately(address: string, isOn: boolean): Promise<void> {
  const host = hostOf(address);
  if (host === undefined) return;
  const sites = await privateSitesOff();
  const covering = entriesCovering(address, sites);
  await savePrivateSitesOff(isOn ? sites.filter((site) => !covering.includes(site)) : [...sites, host]);
}
