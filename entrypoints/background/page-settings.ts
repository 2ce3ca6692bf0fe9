// What the pages of a tab are told of the settings. To read the browser's storage itself costs a page more than to ask.
import browser, { type Runtime } from 'webextension-polyfill';
import { pageSettingsIn } from '../../frame/answers.ts';
import type { PageSettings } from '../../messaging/messages.ts';
import { tellTabs } from '../../messaging/tell-frames.ts';
import type { Settings } from '../../settings/settings.ts';
import { PRIVATE_SITES_KEY, settingsOfWindow } from '../../settings/private-sites.ts';

/** What counts for the page that asks. */
export async function settingsFor(sender: Runtime.MessageSender): Promise<PageSettings> {
  return pageSettingsIn(await settingsIn(sender.tab?.incognito === true), addressOf(sender));
}

/** The settings in force in a private window, or in any other. */
export async function settingsIn(isPrivate: boolean): Promise<Settings> {
  const { values } = await settingsOfWindow(browser.storage, isPrivate).load();
  return values;
}

/** The address of the tab, whose site decides for all of its frames. */
export function addressOf({ tab, url }: Runtime.MessageSender): string | undefined {
  return tab?.url ?? url;
}

/** Tells every page of settings where they have changed. */
export async function followSettings(changes: Record<string, unknown>, area: string): Promise<void> {
  const areSettings = area === 'sync' || area === 'managed';
  if (!areSettings && !(area === 'session' && PRIVATE_SITES_KEY in changes)) return;
  const [usual, ofPrivate] = await Promise.all([settingsIn(false), settingsIn(true)]);
  await tellTabs(({ url, incognito }) => ({
    type: 'settings',
    settings: pageSettingsIn(incognito ? ofPrivate : usual, url),
  }));
}
