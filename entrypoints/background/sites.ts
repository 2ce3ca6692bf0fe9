// Switches sites off and on again.
import browser from 'webextension-polyfill';
import { entriesCovering } from '../../settings/hosts.ts';
import { settingsOfWindow } from '../../settings/private-sites.ts';

/** @param isPrivate the site is open in a private window, of which nothing is kept */
export async function switchSite(address: string, isOn: boolean, isPrivate: boolean): Promise<void> {
  const settings = settingsOfWindow(browser.storage, isPrivate);
  if (!isOn) return settings.addSites([address]);
  const { values } = await settings.load();
  return settings.removeSites(entriesCovering(address, values.sitesOff));
}

/** The other way round from how it is. */
export async function toggleSite(address: string, isPrivate: boolean): Promise<void> {
  const { values } = await settingsOfWindow(browser.storage, isPrivate).load();
  return switchSite(address, entriesCovering(address, values.sitesOff).length > 0, isPrivate);
}
