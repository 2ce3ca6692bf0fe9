// Looks through the texts that pages ask about.
import type { Runtime } from 'webextension-polyfill';
import { subjectIds } from '../../data/subjects.ts';
import { pageSettingsIn, spottedIn } from '../../frame/answers.ts';
import { bringSheet } from '../../messaging/bring-script.ts';
import type { SpotAnswer, SpotRequest } from '../../messaging/messages.ts';
import { installedMarkStyle, markRules } from '../../page/marks/mark-style.ts';
import { addSubjects } from './badge.ts';
import { addressOf, settingsIn } from './page-settings.ts';

export async function spot(
  { texts, wantsSettings, styled, isLong }: SpotRequest,
  sender: Runtime.MessageSender,
): Promise<SpotAnswer> {
  const values = await settingsIn(sender.tab?.incognito === true);
  const settings = pageSettingsIn(values, addressOf(sender));
  const mentions = settings.off ? [] : await spottedIn(texts, values);
  const subjects = new Set(mentions.map(([, , , subject]) => subject));
  const unstyled = [...subjects].filter((subject) => !styled.includes(subject));
  // Into a long page at once for all that may come, as it takes long to work out the styles of.
  const coming = isLong ? subjectIds : unstyled;
  if (unstyled.length > 0) bringStyle(markRules(installedMarkStyle, coming, isLong), sender);
  if (subjects.size > 0 && values.badge) void addSubjects([...subjects], sender);
  return { mentions, settings: wantsSettings ? settings : undefined };
}

/** Nothing waits for it: marks show nothing until it is there. */
function bringStyle(rules: string, { tab, frameId }: Runtime.MessageSender): void {
  if (tab?.id === undefined || frameId === undefined) return;
  // The page may have been left meanwhile.
  bringSheet(rules, { tabId: tab.id, frameIds: [frameId] }).catch(() => undefined);
}
