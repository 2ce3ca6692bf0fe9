// Does what content scripts ask for.
import type { Runtime } from 'webextension-polyfill';
import { bringScript, bringWords } from '../../messaging/bring-script.ts';
import { countSubjects } from './badge.ts';
import { openForCard, switchSiteForCard } from './card-requests.ts';
import { languageInForce } from './language.ts';
import { settingsFor } from './page-settings.ts';
import { readMessage } from './read-message.ts';
import { spot } from './spot.ts';

export function answerMessage(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  const told = readMessage(message);
  switch (told?.type) {
    case 'spot':
      return spot(told, sender);
    case 'settings-wanted':
      return settingsFor(sender);
    case 'frame-wanted':
      return bringContentScript(sender, told.frameId ?? sender.frameId);
    case 'frames-wanted':
      return bringContentScript(sender);
    case 'controller-wanted':
      return bringFurther('controller', sender);
    case 'card-wanted':
      return bringCard(sender);
    case 'words-wanted':
      return bringWordsTo(sender);
    case 'subjects-found':
      return countSubjects(told.subjects, sender);
    case 'open-popup':
      return openForCard(told.subject, sender);
    case 'switch-site':
      return switchSiteForCard(told.isOn, sender);
    default:
      return undefined;
  }
}

/** Into one frame of the tab, or into all; those that have it already do nothing with it. */
async function bringContentScript({ tab }: Runtime.MessageSender, frameId?: number): Promise<void> {
  if (tab?.id === undefined) return;
  const { id: tabId } = tab;
  await bringScript(
    'content',
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] },
  );
}

/** Into the one frame that asks for it. */
async function bringFurther(
  script: 'controller' | 'card',
  { tab, frameId }: Runtime.MessageSender,
): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) return;
  await bringScript(script, { tabId: tab.id, frameIds: [frameId] });
}

/** Its words first, which it draws with. */
async function bringCard(sender: Runtime.MessageSender): Promise<void> {
  await bringWordsTo(sender);
  await bringFurther('card', sender);
}

async function bringWordsTo({ tab, frameId }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) return;
  await bringWords(await languageInForce(), { tabId: tab.id, frameIds: [frameId] });
}
