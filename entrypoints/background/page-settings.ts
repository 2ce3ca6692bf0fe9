// What the pages of a tab are told of the settings. To read the browser's storage itself costs a page more than to ask.
import browser, { type Runtime } from 'webextension-polyfill';
import { pageSettingsIn } from '../../frame/answers.ts';
import type { PageSettings } from '../../messaging/messages.ts';
import { tellTabs } from '../../messaging/tell-frames.ts';
import { loadSettings } from '../../settings/storage.ts';

/** What counts for the page that asks. */
export async function settingsFor(sender: Runtime.MessageSender): Promise<PageSettings> {
  return pageSettingsIn((await loadSettings(browser.storage)).values, addressOf(sender));
}

/** The address of the tab, whose site decides for all of its frames. */
export function addressOf({ tab, url }: Runtime.MessageSender): string | undefined {
  return tab?.url ?? url;
}

/** Tells every page of settings where they have changed. */
export async function followSettings(area: string): Promise<void> {
  if (area !== 'sync' && area !== 'managed') return;
  const settings = (await loadSettings(browser.storage)).values;
  await tellTabs(({ url }) => ({ type: 'settings', settings: pageSettingsIn(settings, url) }));
}
