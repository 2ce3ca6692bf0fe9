// Closes the popup, which may have been opened as a tab.
import browser from 'webextension-polyfill';

/** Leaves the reader where the popup was opened from. A tab stays. */
export async function dismissPopup(): Promise<void> {
  if (!(await browser.tabs.getCurrent())) window.close();
}

/**
 * Brings the page to the front. Where it has been closed, a popup that is a tab stays.
 * @param tabId the tab of the page
 */
export async function closePopup(tabId: number): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) {
    window.close();
    return;
  }
  try {
    await browser.tabs.update(tabId, { active: true });
  } catch {
    return;
  }
  await browser.tabs.remove(own.id);
}
