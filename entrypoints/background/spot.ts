// Looks through the texts that pages ask about.
import type { Runtime } from 'webextension-polyfill';
import { subjectIds, type SubjectId } from '../../data/subjects.ts';
import { pageSettingsIn, spottedIn } from '../../frame/answers.ts';
import { bringSheet } from '../../messaging/bring-script.ts';
import type { AskedText, SpotAnswer, SpotRequest, SpottedMention } from '../../messaging/messages.ts';
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
  const subjects = subjectsOf(mentions);
  const missing = {
    all: without(styled.all, subjects),
    inLinks: without(styled.inLinks, subjectsOf(mentions.filter((mention) => isInLink(mention, texts)))),
  };
  const isMissing = missing.all.length > 0 || missing.inLinks.length > 0;
  // At once for all that may come into a long page, as it takes long to work out the styles of. Firefox 153 works out all
  // for each sheet that comes, but those of highlights only where there are any.
  const coming = isLong || import.meta.env.FIREFOX ? { all: subjectIds, inLinks: subjectIds } : missing;
  if (isMissing) bringStyle(markRules(installedMarkStyle, coming, isLong), sender);
  if (subjects.length > 0 && values.badge) void addSubjects(subjects, sender);
  return {
    mentions,
    settings: wantsSettings ? settings : undefined,
    styled: isMissing
      ? { all: [...styled.all, ...coming.all], inLinks: [...styled.inLinks, ...coming.inLinks] }
      : undefined,
  };
}

function subjectsOf(mentions: readonly SpottedMention[]): SubjectId[] {
  return [...new Set(mentions.map(([, , , subject]) => subject))];
}

function without(some: readonly SubjectId[], subjects: readonly SubjectId[]): SubjectId[] {
  return subjects.filter((subject) => !some.includes(subject));
}

function isInLink([text, start, end]: SpottedMention, texts: readonly AskedText[]): boolean {
  return texts[text]?.links?.some(([from, to]) => from < end && start < to) ?? false;
}

/** Nothing waits for it: marks show nothing until it is there. */
function bringStyle(rules: string, { tab, frameId }: Runtime.MessageSender): void {
  if (tab?.id === undefined || frameId === undefined) return;
  // The page may have been left meanwhile.
  bringSheet(rules, { tabId: tab.id, frameIds: [frameId] }).catch(() => undefined);
}
