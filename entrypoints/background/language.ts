// In which language the extension speaks, and what the browser says for it in that language.
import browser from 'webextension-polyfill';
import { messagesIn } from '../../locales/catalog.ts';
import { chosenLanguage } from '../../locales/languages.ts';
import { menuMessages } from '../../locales/menu.ts';
import { loadSettings } from '../../settings/storage.ts';
import { createMenu } from './context-menu.ts';
import { describeOmnibox } from './omnibox.ts';

/** Its tag: that of the setting, else the browser's if there is such. */
export async function languageInForce(): Promise<string> {
  const { values } = await loadSettings(browser.storage);
  return chosenLanguage(values.language, browser.i18n.getUILanguage());
}

/** Has button, menu and address bar speak the language in force. Commands keep the browser's, whose they are. */
export async function nameForBrowser(): Promise<void> {
  const messages = messagesIn(menuMessages, await languageInForce());
  await browser.action.setTitle({ title: messages.action() });
  describeOmnibox(messages.omnibox());
  await createMenu(messages.lookUpSelected());
}

/** Acts on the setting where it has changed. */
export async function followLanguageSetting(changes: Record<string, unknown>, area: string): Promise<void> {
  if (area === 'managed' || (area === 'sync' && 'language' in changes)) await nameForBrowser();
}
