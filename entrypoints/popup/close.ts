// Closes the popup, which may have been opened as a tab.
import browser from 'webextension-polyfill';

/** Leaves the reader where the popup was opened from. A tab stays. */
export async function dismissPopup(): Promise<void> {
  if (!(await browser.tabs.getCurrent())) window.close();
}

/**
 * Brings the page to the front.
 * @param tabId the tab of the page
 */
export async function closePopup(tabId: number): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) {
    window.close();
    return;
  }
  await browser.tabs.update(tabId, { active: true });
  await browser.tabs.remove(own.id);
}
