// Closes the popup so that the page is in front, also where the popup is a tab.
import browser from 'webextension-polyfill';

/** @param tabId the tab of the page */
export async function closePopup(tabId: number): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) {
    window.close();
    return;
  }
  await browser.tabs.update(tabId, { active: true });
  await browser.tabs.remove(own.id);
}
