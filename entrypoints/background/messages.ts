// Does what content scripts ask for.
import type { Runtime } from 'webextension-polyfill';
import { bringScript } from '../../messaging/bring-script.ts';
import type { FurtherScript, ToBackground } from '../../messaging/messages.ts';
import { countSubjects } from './badge.ts';
import { openPopup } from './open-popup.ts';
import { settingsInForce } from './settings.ts';
import { switchSite } from './sites.ts';

export function answerMessage(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the extension itself can send any
  const told = message as ToBackground;
  switch (told.type) {
    case 'script-wanted':
      return bringTo(sender, told.script);
    case 'settings-wanted':
      return settingsInForce();
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

/** Into the one frame that asks for it. */
async function bringTo({ tab, frameId }: Runtime.MessageSender, script: FurtherScript): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) return;
  await bringScript(script, { tabId: tab.id, frameIds: [frameId] });
}
