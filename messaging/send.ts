// Sends messages from a content script, which may outlive the extension's background.
import type { ToBackground } from './messages.ts';

/**
 * Tells the background. Silent where nobody listens any more: after an update the old script stays in open pages.
 *
 * The browser's object is looked at here and no sooner: its first use takes longer than the look at most pages.
 */
export async function tellBackground(message: ToBackground): Promise<void> {
  try {
    await (globalThis.browser ?? globalThis.chrome)?.runtime?.sendMessage(message);
  } catch {
    // The page's marks and cards go on without.
  }
}
