// Looks through the texts that pages ask about.
import type { Runtime } from 'webextension-polyfill';
import { pageSettingsIn, spottedIn } from '../../frame/answers.ts';
import type { AskedText, SpotAnswer } from '../../messaging/messages.ts';
import { addSubjects } from './badge.ts';
import { addressOf, settingsIn } from './page-settings.ts';

export async function spot(
  texts: readonly AskedText[],
  wantsSettings: boolean,
  sender: Runtime.MessageSender,
): Promise<SpotAnswer> {
  const values = await settingsIn(sender.tab?.incognito === true);
  const settings = pageSettingsIn(values, addressOf(sender));
  const mentions = settings.off ? [] : spottedIn(texts, values);
  const subjects = new Set(mentions.map(([, , , subject]) => subject));
  if (subjects.size > 0 && values.badge) void addSubjects([...subjects], sender);
  return { mentions, settings: wantsSettings ? settings : undefined };
}
