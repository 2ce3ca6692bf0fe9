// The toolbar button's icon: grey in tabs where nothing is marked, because the site is off or the page cannot be read.
import browser, { type Tabs } from 'webextension-polyfill';
import { siteIsOff } from '../../settings/hosts.ts';
import type { Settings } from '../../settings/settings.ts';
import { PRIVATE_SITES_KEY } from '../../settings/private-sites.ts';
import { unreadableReason } from '../own-page/unreadable.ts';
import { settingsIn } from './page-settings.ts';

/** Follows a tab to its next page. The browser itself gives each new document the manifest's icon. */
export function followTab(tabId: number, change: Tabs.OnUpdatedChangeInfoType): void {
  // The address changes as the document does; pages of the browser tell of none.
  if (change.url !== undefined || change.status !== undefined) void showIconOf(tabId);
}

/** Acts on the settings that switch marks off, where they have changed. */
export async function followIconSettings(changes: Record<string, unknown>, area: string): Promise<void> {
  const mayHaveChanged =
    area === 'managed' ||
    (area === 'session' && PRIVATE_SITES_KEY in changes) ||
    (area === 'sync' && Object.keys(changes).some((key) => /^(enabled|sitesOff)/.test(key)));
  if (mayHaveChanged) await showIcons();
}

/** Gives every tab the icon that it should have. */
export async function showIcons(): Promise<void> {
  const [usual, ofPrivate] = await Promise.all([settingsIn(false), settingsIn(true)]);
  for (const tab of await browser.tabs.query({})) await show(tab, tab.incognito ? ofPrivate : usual);
}

async function showIconOf(tabId: number): Promise<void> {
  try {
    const { incognito } = await browser.tabs.get(tabId);
    const settings = await settingsIn(incognito);
    // Where the tab is by now, not where it was when this was asked for.
    await show(await browser.tabs.get(tabId), settings);
  } catch {
    // It has been closed.
  }
}

async function show({ id, url }: Tabs.Tab, settings: Readonly<Settings>): Promise<void> {
  if (id === undefined) return;
  const look = isMarked(url, settings) ? installedLook : 'off-';
  const path = { 16: `/icon/${look}16.png`, 32: `/icon/${look}32.png` };
  // Firefox goes back to the icons for its themes.
  if (look === 'on-light-') await browser.action.setIcon({ tabId: id });
  else await browser.action.setIcon({ tabId: id, path });
}

const installedLook = import.meta.env.FIREFOX ? 'on-light-' : '';

/** Browsers tell no address of pages that they keep extensions out of. */
function isMarked(address: string | undefined, { enabled, sitesOff }: Readonly<Settings>): boolean {
  if (!enabled || address === undefined || siteIsOff(address, sitesOff)) return false;
  const because = unreadableReason(address);
  // A file can be read where the browser has been told so, and tells its address only then.
  return because === undefined || because === 'file';
}
