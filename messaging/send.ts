// Sends messages from a content script, which may outlive the extension's background.
import { browser } from 'wxt/browser';
import type { ToBackground } from './messages.ts';

/** Tells the background. Silent where nobody listens any more: after an update the old script stays in open pages. */
export async function tellBackground(message: ToBackground): Promise<void> {
  try {
    await browser.runtime.sendMessage(message);
  } catch {
    // The page's marks and cards go on without.
  }
}
