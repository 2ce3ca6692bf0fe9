// What is done once after the extension has been installed or updated.
import browser, { type Runtime } from 'webextension-polyfill';
import { bringScript } from '../../messaging/bring-script.ts';
import { migrateSettings } from '../../settings/save.ts';
import { nameForBrowser } from './language.ts';
import { applyLeaderSetting } from './leaders.ts';

export async function prepareInstall({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  // Firefox does it by itself.
  if (!import.meta.env.FIREFOX) await enterOpenTabs();
  await migrateSettings(browser.storage);
  await nameForBrowser();
  await applyLeaderSetting();
  if (reason !== 'install') return;
  // Beside what the reader is looking at, not over it.
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: false });
}

/** So that nobody has to reload what is open already. An older version's script notices that it is there no more. */
async function enterOpenTabs(): Promise<void> {
  for (const { id, discarded } of await browser.tabs.query({})) {
    // No script runs in the browser's own pages.
    if (id !== undefined && discarded !== true)
      bringScript('content', { tabId: id, allFrames: true }).catch(() => undefined);
  }
}
