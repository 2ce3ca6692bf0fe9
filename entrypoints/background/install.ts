// What is done once after the extension has been installed or updated.
import browser from 'webextension-polyfill';
import { migrateSettings } from '../../settings/save.ts';
import { createMenu } from './context-menu.ts';

export async function prepareInstall(): Promise<void> {
  await createMenu();
  await migrateSettings(browser.storage);
}
