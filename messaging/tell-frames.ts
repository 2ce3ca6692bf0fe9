// Tells the frames of tabs, by a call into their own script: a page has no listener for messages, whose making would
// cost every page more than the look at its text.
import browser, { type Tabs } from 'webextension-polyfill';
import type { ToFrame } from './messages.ts';

/**
 * Resolves to whether any frame has heard it. Rejects in pages that the browser lets no script into.
 *
 * @param frameId of the one that is told; without it, all are
 */
export async function tellFrames(tabId: number, message: ToFrame, frameId?: number): Promise<boolean> {
  try {
    const heard = await browser.scripting.executeScript({
      target: frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] },
      injectImmediately: true,
      func: callDoor,
      args: [message],
    });
    return heard.some(({ result }) => result === true);
  } catch {
    // The extension's own pages are no place for scripts, but can be told.
    return (await browser.tabs.sendMessage(tabId, message)) === true;
  }
}

/** Whether the extension runs in a tab's page. Rejects in pages that the browser lets no script into. */
export async function isInPage(tabId: number): Promise<boolean> {
  const [top] = await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func: () => Symbol.for('fact-cards') in globalThis,
  });
  return top?.result === true;
}

/** Tells every frame of every tab that can be told. */
export async function tellTabs(messageFor: (tab: Tabs.Tab) => ToFrame): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined && tab.discarded !== true)
      tellFrames(tab.id, messageFor(tab)).catch(() => undefined);
  }
}

/** Runs in the frame, with nothing of this file around it: see frame/handover.ts for what it finds there. */
function callDoor(message: ToFrame): boolean {
  const door = (globalThis as { [key: symbol]: { door?: { receive(message: ToFrame): void } } })[
    Symbol.for('fact-cards')
  ]?.door;
  door?.receive(message);
  return door !== undefined;
}
