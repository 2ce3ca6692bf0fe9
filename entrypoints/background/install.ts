// What is done once after the extension has been installed or updated.
import browser, { type Runtime } from 'webextension-polyfill';
import { bringScript } from '../../messaging/bring-script.ts';
import { migrateSettings } from '../../settings/save.ts';
import { showIcons } from './icon.ts';
import { nameForBrowser } from './language.ts';
import { applyLeaderSetting } from './leaders.ts';

/** @throws the first error of its steps; none of them leaves out another. */
export async function prepareInstall({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  const migration = migrateSettings(browser.storage);
  // Settings that cannot be brought into today's layout count as far as they can be read.
  const migrated = migration.catch(() => undefined);
  await Promise.all([
    reason === 'install' ? openWelcomePage() : undefined,
    // Firefox does it by itself.
    import.meta.env.FIREFOX ? undefined : enterOpenTabs(),
    migration,
    migrated.then(nameForBrowser),
    migrated.then(applyLeaderSetting),
    // Tabs that are open have none yet, or have lost theirs with the version before.
    migrated.then(showIcons),
  ]);
}

/** Beside what the reader is looking at, not over it. */
async function openWelcomePage(): Promise<void> {
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
