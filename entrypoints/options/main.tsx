// The options page, in a tab.
import browser from 'webextension-polyfill';
import { optionsMessages } from '../../locales/options.ts';
import { flushSettings } from '../../settings/save.ts';
import { mountOwnPage } from '../own-page/mount.tsx';
import { StoredOptions } from './StoredOptions.tsx';

addEventListener('pagehide', () => void flushSettings(browser.storage));

await mountOwnPage(
  optionsMessages,
  (settings, changes) => <StoredOptions settings={settings} changes={changes} />,
  // Where the browser shows them in one: Firefox.
  browser.tabs.getCurrent().then((tab) => tab?.incognito ?? false),
);
