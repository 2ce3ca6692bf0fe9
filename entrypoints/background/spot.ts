// Looks through the texts that pages ask about.
import type { Runtime } from 'webextension-polyfill';
import { pageSettingsIn, spottedIn } from '../../frame/answers.ts';
import { bringMarksSheet } from '../../messaging/bring-script.ts';
import type { SpotAnswer, ToBackground } from '../../messaging/messages.ts';
import { addSubjects } from './badge.ts';
import { addressOf, settingsIn } from './page-settings.ts';

export async function spot(
  { texts, wantsSettings, wantsSheet }: Extract<ToBackground, { readonly type: 'spot' }>,
  sender: Runtime.MessageSender,
): Promise<SpotAnswer> {
  const values = await settingsIn(sender.tab?.incognito === true);
  const settings = pageSettingsIn(values, addressOf(sender));
  const mentions = settings.off ? [] : spottedIn(texts, values);
  if (wantsSheet && mentions.length > 0) bringSheet(sender);
  const subjects = new Set(mentions.map(([, , , subject]) => subject));
  if (subjects.size > 0 && values.badge) void addSubjects([...subjects], sender);
  return { mentions, settings: wantsSettings ? settings : undefined };
}

/** Nothing waits for it: marks show nothing until it is there. */
function bringSheet({ tab, frameId }: Runtime.MessageSender): void {
  if (tab?.id === undefined || frameId === undefined) return;
  // The page may have been left meanwhile.
  bringMarksSheet({ tabId: tab.id, frameIds: [frameId] }).catch(() => undefined);
}
