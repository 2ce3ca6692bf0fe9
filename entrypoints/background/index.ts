// The background: commands, menu and address bar, the badge and icon, what pages ask for. Asleep until one of these is wanted.
import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';
import { followBadgeSetting } from './badge.ts';
import { runCommand } from './commands.ts';
import { lookUpFromMenu } from './context-menu.ts';
import { prepareInstall } from './install.ts';
import { followIconSettings, followTab, showIcons } from './icon.ts';
import { followLanguageSetting, nameForBrowser } from './language.ts';
import { followLeaderSetting } from './leaders.ts';
import { answerMessage } from './messages.ts';
import { offerSuggestions, openSuggestion } from './omnibox.ts';
import { followSettings } from './page-settings.ts';
import { keepStorageFromPages } from './storage-access.ts';

// Listeners are added in the first turn, or the event that has woken the worker would be missed.
// https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener((details) => void prepareInstall(details));
  browser.runtime.onMessage.addListener(answerMessage);
  browser.storage.onChanged.addListener((changes, area) => {
    void followSettings(changes, area);
    void followBadgeSetting(changes, area);
    void followLeaderSetting(changes, area);
    void followIconSettings(changes, area);
    void followLanguageSetting(changes, area);
  });
  browser.runtime.onStartup.addListener(() => void showIcons());
  browser.tabs.onUpdated.addListener(followTab);
  browser.commands?.onCommand.addListener(runCommand);
  browser.contextMenus?.onClicked.addListener(lookUpFromMenu);
  browser.omnibox?.onInputChanged.addListener((text, suggest) => void offerSuggestions(text, suggest));
  // Neither the button's title nor the address bar's words outlive the browser.
  browser.runtime.onStartup.addListener(() => void nameForBrowser());
  browser.omnibox?.onInputEntered.addListener(openSuggestion);
  keepStorageFromPages();
});
