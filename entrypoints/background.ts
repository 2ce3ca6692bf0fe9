// The background: passes commands on, counts for the badge, opens the popup. Sleeps unless one of these is asked for.
import { defineBackground } from 'wxt/utils/define-background';
import browser, { type Runtime } from 'webextension-polyfill';
import type { SubjectId } from '../data/subjects.ts';
import { entriesCovering } from '../settings/hosts.ts';
import { addSites, removeSites } from '../settings/save.ts';
import { loadSettings } from '../settings/storage.ts';
import { POPUP_SUBJECT_KEY, type ToBackground, type ToContent } from '../messaging/messages.ts';

const steps: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

export default defineBackground(() => {
  browser.commands.onCommand.addListener((command, tab) => {
    const direction = steps[command];
    if (direction === undefined || tab?.id === undefined) return;
    const message: ToContent = { type: 'step', direction };
    // No content script runs in the browser's own pages.
    browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
  });

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const told = message as ToBackground;
    switch (told.type) {
      case 'card-wanted':
        return bringCard(sender);
      case 'open-popup':
        return openPopup(told.subject, sender);
      case 'switch-site':
        return switchSite(told.address, told.isOn);
      case 'subjects-found':
        return undefined;
    }
  });
});

/** Puts the second script into the one frame that asks for it. */
async function bringCard({ tab, frameId }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: ['/card-script.js'],
    // Not after the page's images: a reader may point at a mention long before.
    injectImmediately: true,
  });
}

async function switchSite(address: string, isOn: boolean): Promise<void> {
  if (!isOn) return addSites(browser.storage, [address]);
  const { values } = await loadSettings(browser.storage);
  return removeSites(browser.storage, entriesCovering(address, values.sitesOff));
}

async function openPopup(subject: SubjectId, sender: Runtime.MessageSender): Promise<void> {
  await browser.storage.session.set({ [POPUP_SUBJECT_KEY]: subject });
  try {
    await browser.action.openPopup(
      sender.tab?.windowId === undefined ? {} : { windowId: sender.tab.windowId },
    );
  } catch {
    // Firefox opens it only during a click on the browser's own buttons: https://bugzil.la/1799344
    await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html#${subject}`) });
  }
}
