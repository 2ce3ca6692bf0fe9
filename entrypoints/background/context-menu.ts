// “Look up” in the menu of selected words.
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { openPopup } from './open-popup.ts';

const ITEM = 'look-up';

/** The browser keeps the menu, so that this is done after install and update, and when the language changes. */
export async function createMenu(title: string): Promise<void> {
  // Firefox on Android has none.
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ITEM,
    title,
    contexts: ['selection'],
  });
}

export function lookUpFromMenu({ menuItemId, selectionText }: Menus.OnClickData, tab?: Tabs.Tab): void {
  if (menuItemId === ITEM) void openPopup({ query: (selectionText ?? '').trim() }, tab);
}
