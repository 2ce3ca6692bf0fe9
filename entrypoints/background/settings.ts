// Gives pages the settings: to read the browser's storage itself costs a page more than to ask.
import browser from 'webextension-polyfill';
import { tellTabs } from '../../messaging/tell-tabs.ts';
import type { Settings } from '../../settings/settings.ts';
import { loadSettings } from '../../settings/storage.ts';

/** The settings in force now. */
export async function settingsInForce(): Promise<Readonly<Settings>> {
  return (await loadSettings(browser.storage)).values;
}

/** Tells every page of changed settings. */
export async function tellSettings(settings: Readonly<Settings>): Promise<void> {
  await tellTabs({ type: 'settings', settings });
}
