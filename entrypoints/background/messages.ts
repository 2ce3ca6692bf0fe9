// Does what content scripts ask for.
import browser, { type Runtime } from 'webextension-polyfill';
import type { ToBackground } from '../../messaging/messages.ts';
import { countSubjects } from './badge.ts';
import { openPopup } from './open-popup.ts';
import { switchSite } from './sites.ts';

export function answerMessage(message: unknown, sender: Runtime.MessageSender): Promise<void> | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the extension itself can send any
  const told = message as ToBackground;
  switch (told.type) {
    case 'script-wanted':
      return bringScript(told.script, sender);
    case 'subjects-found':
      return countSubjects(told.subjects, sender);
    case 'open-popup':
      return openPopup({ subject: told.subject }, sender.tab);
    case 'switch-site':
      return switchSite(told.address, told.isOn);
    default:
      return undefined;
  }
}

/** Puts one of the further scripts into the one frame that asks for it. */
async function bringScript(script: 'names' | 'card', { tab, frameId }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: [script === 'names' ? '/names-script.js' : '/card-script.js'],
    // Not after the page's images: a reader may point at a mention long before.
    injectImmediately: true,
  });
}
