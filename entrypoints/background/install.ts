// What is done once after the extension has been installed or updated.
import browser, { type Runtime } from 'webextension-polyfill';
import { migrateSettings } from '../../settings/save.ts';
import { createMenu } from './context-menu.ts';
import { applyLeaderSetting } from './leaders.ts';

export async function prepareInstall({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  await createMenu();
  await migrateSettings(browser.storage);
  await applyLeaderSetting();
  if (reason !== 'install') return;
  // Beside what the reader is looking at, not over it.
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: false });
}
