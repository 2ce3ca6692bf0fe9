// What a frame is answered: the mentions in texts that it asks about, and what it must know of the settings. Pure; runs
// where the names are, in the background and on the extension's own pages.
import type { AskedText, PageSettings, SpottedMention } from '../messaging/messages.ts';
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

/** The mentions of the kinds that a reader wants marked. */
export function spottedIn(texts: readonly AskedText[], settings: Readonly<Settings>): SpottedMention[] {
  const kinds = new Set(kindsIn(settings));
  return texts.flatMap(({ text, lang }, index) =>
    findMentions(text, { kinds, ...(lang !== undefined && { lang }) }).map(
      ({ start, end, subject }): SpottedMention => [index, start, end, subject],
    ),
  );
}

function kindsIn({ markPeoples, markLeaders }: Readonly<Settings>): MentionKind[] {
  return [
    'name',
    ...(markPeoples ? (['people'] as const) : []),
    ...(markLeaders ? (['leader'] as const) : []),
  ];
}
