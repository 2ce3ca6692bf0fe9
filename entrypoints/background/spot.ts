// Looks through the texts that pages ask about.
import type { Runtime } from 'webextension-polyfill';
import { pageSettingsIn, spottedIn } from '../../frame/answers.ts';
import { bringSheet } from '../../messaging/bring-script.ts';
import type { SpotAnswer, SpotRequest } from '../../messaging/messages.ts';
import { installedMarkStyle, markRules } from '../../page/marks/mark-style.ts';
import { addSubjects } from './badge.ts';
import { addressOf, settingsIn } from './page-settings.ts';
import { stylesToBring, subjectsFound, withStyles } from './styled-subjects.ts';

export async function spot(
  { texts, wantsSettings, styled, isLong }: SpotRequest,
  sender: Runtime.MessageSender,
): Promise<SpotAnswer> {
  const values = await settingsIn(sender.tab?.incognito === true);
  const settings = pageSettingsIn(values, addressOf(sender));
  const mentions = settings.off ? [] : await spottedIn(texts, values);
  const found = subjectsFound(mentions, texts);
  // At once for all that may come into a long page, as it takes long to work out the styles of. Firefox 153 works out all
  // for each sheet that comes, but those of highlights only where there are any.
  const coming = stylesToBring(found, styled, isLong || import.meta.env.FIREFOX);
  if (coming) bringStyle(markRules(installedMarkStyle, coming, isLong), sender);
  if (found.all.length > 0 && values.badge) void addSubjects(found.all, sender);
  return {
    mentions,
    settings: wantsSettings ? settings : undefined,
    styled: coming && withStyles(styled, coming),
  };
}

/** Nothing waits for it: marks show nothing until it is there. */
function bringStyle(rules: string, { tab, frameId }: Runtime.MessageSender): void {
  if (tab?.id === undefined || frameId === undefined) return;
  // The page may have been left meanwhile.
  bringSheet(rules, { tabId: tab.id, frameIds: [frameId] }).catch(() => undefined);
}
