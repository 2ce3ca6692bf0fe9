// What a frame is answered: the mentions in texts that it asks about, and what it must know of the settings. Runs
// where the names are, in the background and on the extension's own pages.
import type { AskedText, PageSettings, SpottedMention } from '../messaging/messages.ts';
import type { Turns } from '../page/text/turns.ts';
import { hostOf, siteIsOff } from '../settings/hosts.ts';
import type { Settings } from '../settings/settings.ts';
import { findMentions, type MentionKind } from '../spotting/index.ts';

/** What counts for a page in a tab with this address: what it acts on, and no list of sites. */
export function pageSettingsIn(settings: Readonly<Settings>, address: string | undefined): PageSettings {
  const { markStyle, density, openOnHover, hoverModifier, openDelay, closeDelay, theme, language } = settings;
  const isOff = address !== undefined && siteIsOff(address, settings.sitesOff);
  return {
    markStyle,
    density,
    openOnHover,
    hoverModifier,
    openDelay,
    closeDelay,
    theme,
    kinds: kindsIn(settings),
    language,
    off: !settings.enabled ? 'switch' : isOff ? 'site' : undefined,
    site: address === undefined ? undefined : hostOf(address),
  };
}

/** A request that takes longer is answered in turns with others. In milliseconds; the first text also pays for compiling. */
const SLICE_MS = 8;

/**
 * The mentions of the kinds that a reader wants marked. Long requests let others in between their texts: one page of
 * endless names must not keep all other frames, nor what is pressed in the popup, waiting.
 */
export async function spottedIn(
  texts: readonly AskedText[],
  settings: Readonly<Settings>,
  turns: Turns = answeringTurns,
): Promise<SpottedMention[]> {
  const kinds = new Set(kindsIn(settings));
  const mentions: SpottedMention[] = [];
  let end = turns.now() + SLICE_MS;
  for (const [index, { text, lang }] of texts.entries()) {
    if (turns.now() >= end) {
      await new Promise<void>((resolve) => turns.later(resolve));
      end = turns.now() + SLICE_MS;
    }
    for (const { start, end: behind, subject } of findMentions(text, {
      kinds,
      ...(lang !== undefined && { lang }),
    }))
      mentions.push([index, start, behind, subject]);
  }
  return mentions;
}

/** Behind what else waits to be done there, and not only while a document is seen: a background has none, or a hidden one. */
const answeringTurns: Turns = {
  now: () => Date.now(),
  later(callback) {
    // Not in Safari, nor in Firefox before 142: https://developer.mozilla.org/docs/Web/API/Scheduler/postTask
    if ('scheduler' in globalThis) void scheduler.postTask(callback);
    else setTimeout(callback);
  },
};

function kindsIn({ markPeoples, markLeaders }: Readonly<Settings>): MentionKind[] {
  return [
    'name',
    ...(markPeoples ? (['people'] as const) : []),
    ...(markLeaders ? (['leader'] as const) : []),
  ];
}
