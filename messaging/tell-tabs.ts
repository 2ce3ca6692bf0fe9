// Sends messages from the background to content scripts.
import browser from 'webextension-polyfill';
import type { ToContent } from './messages.ts';

/** Tells the content scripts of all tabs. */
export async function tellTabs(message: ToContent): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    // No content script runs in the browser's own pages.
    if (id !== undefined) browser.tabs.sendMessage(id, message).catch(() => undefined);
  }
}
