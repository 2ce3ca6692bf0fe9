// Does what content scripts ask for.
import type { Runtime } from 'webextension-polyfill';
import { bringContent, bringScript } from '../../messaging/bring-script.ts';
import type { ToBackground } from '../../messaging/messages.ts';
import { countSubjects } from './badge.ts';
import { openPopup } from './open-popup.ts';
import { addressOf, settingsFor } from './page-settings.ts';
import { switchSite } from './sites.ts';
import { spot } from './spot.ts';

export function answerMessage(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the extension itself can send any
  const told = message as ToBackground;
  switch (told.type) {
    case 'spot':
      return spot(told.texts, told.wantsSettings, sender);
    case 'settings-wanted':
      return settingsFor(sender);
    case 'frame-wanted':
      return bringContentScript(sender, told.frameId ?? sender.frameId);
    case 'frames-wanted':
      return bringContentScript(sender);
    case 'controller-wanted':
      return bringFurther('controller', sender);
    case 'card-wanted':
      return bringFurther('card', sender);
    case 'subjects-found':
      return countSubjects(told.subjects, sender);
    case 'open-popup':
      return openPopup({ subject: told.subject }, sender.tab);
    case 'switch-site':
      return switchTabsSite(told.isOn, sender);
    default:
      return undefined;
  }
}

/** Into one frame of the tab, or into all; those that have it already do nothing with it. */
async function bringContentScript({ tab }: Runtime.MessageSender, frameId?: number): Promise<void> {
  if (tab?.id === undefined) return;
  const { id: tabId } = tab;
  await bringContent(frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] });
}

/** Into the one frame that asks for it. */
async function bringFurther(
  script: 'controller' | 'card',
  { tab, frameId }: Runtime.MessageSender,
): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) return;
  await bringScript(script, { tabId: tab.id, frameIds: [frameId] });
}

async function switchTabsSite(isOn: boolean, sender: Runtime.MessageSender): Promise<void> {
  const address = addressOf(sender);
  if (address !== undefined) await switchSite(address, isOn);
}
