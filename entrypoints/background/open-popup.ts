// Opens the toolbar popup with a subject or a search, or the same as a tab where the browser does not let it open.
import browser, { type Tabs } from 'webextension-polyfill';
import { boundedQuery } from '../../lookup/query.ts';
import { POPUP_START_KEY, type PopupStart } from '../../messaging/messages.ts';

/** @param tab whose page the popup is about */
export async function openPopup(start: PopupStart, tab: Tabs.Tab | undefined): Promise<void> {
  // Firefox lets it open within the turn of a click, key or menu only: nothing is awaited before.
  const leaving = browser.storage.session.set({ [POPUP_START_KEY]: start });
  try {
    await browser.action.openPopup(tab?.windowId === undefined ? {} : { windowId: tab.windowId });
  } catch {
    await browser.storage.session.remove(POPUP_START_KEY);
    await browser.tabs.create({ url: popupAddress(start, tab), ...(tab && { index: tab.index + 1 }) });
  }
  await leaving;
}

/** The popup's address for a tab of its own. */
export function popupAddress({ subject, query }: PopupStart, pageTab?: Tabs.Tab): string {
  const url = new URL(browser.runtime.getURL('/popup.html'));
  if (pageTab?.id !== undefined) url.searchParams.set('tab', String(pageTab.id));
  if (query !== undefined) url.searchParams.set('query', boundedQuery(query));
  if (subject !== undefined) url.searchParams.set('subject', subject);
  return url.href;
}
