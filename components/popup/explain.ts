// Why there are no mentions of a page, in words, and what can be done about it.
import { entriesCovering } from '../../settings/hosts.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { siteName } from '../site-name.ts';
import { documentGlyph, lockGlyph, nothingGlyph, offGlyph, reloadGlyph, windowGlyph } from './glyphs.ts';
import type { PageState, UnreadableReason } from './page-state.ts';

export interface Explanation {
  readonly glyph?: string;
  readonly heading: string;
  readonly text?: string;
  readonly action?: { readonly name: string; readonly onPress: () => void } | undefined;
}

export interface Situation {
  readonly page: Exclude<PageState, { is: 'mentions' }>;
  /** The page's host name, if it has one. */
  readonly site: string | undefined;
  readonly settings: LoadedSettings;
  readonly wayOut: WayOut;
}

/** What the popup can do about it. */
export interface WayOut {
  /** Asks for permission to read the page's site. */
  readonly onAllow: () => void;
  readonly onReload: () => void;
  readonly onSwitchAll: (isOn: boolean) => void;
  readonly onOptions: () => void;
  /** To the browser's settings of the extension; absent where they have no address. */
  readonly onExtensionSettings?: (() => void) | undefined;
}

export function explain(situation: Situation, messages: PopupMessages): Explanation {
  const { page, wayOut } = situation;
  const site = siteName(situation.site ?? '');
  switch (page.is) {
    case 'loading':
      return { heading: messages.loading(), text: messages.loadingText() };
    case 'asking':
    case 'reading':
      return { heading: messages.reading() };
    case 'nothing':
      return { glyph: nothingGlyph, heading: messages.nothing(), text: messages.nothingText() };
    case 'off':
      return page.by === 'site' ? siteOff(situation, messages) : allOff(situation, messages);
    case 'no-permission':
      return {
        glyph: lockGlyph,
        heading: situation.site === undefined ? messages.noPermissionHere() : messages.noPermission({ site }),
        text: messages.noPermissionText(),
        action: {
          name: situation.site === undefined ? messages.allow() : messages.allowOn({ site }),
          onPress: wayOut.onAllow,
        },
      };
    default:
      return unreadable(page.because, wayOut, messages);
  }
}

function siteOff({ site = '', settings }: Situation, messages: PopupMessages): Explanation {
  const [entry = site] = entriesCovering(site, settings.values.sitesOff);
  return {
    glyph: offGlyph,
    heading: messages.siteOff({ site: siteName(site) }),
    text: entry === site ? messages.siteOffText() : messages.domainOffText({ domain: siteName(entry) }),
  };
}

function allOff({ settings, wayOut }: Situation, messages: PopupMessages): Explanation {
  const explanation = { glyph: offGlyph, heading: messages.allOff() };
  if (settings.locked.has('enabled')) return { ...explanation, text: messages.setByPolicy() };
  return {
    ...explanation,
    text: messages.allOffText(),
    action: { name: messages.switchAllOn(), onPress: () => wayOut.onSwitchAll(true) },
  };
}

function unreadable(because: UnreadableReason, wayOut: WayOut, messages: PopupMessages): Explanation {
  const { onReload, onExtensionSettings } = wayOut;
  const andSearch = (text: string): string => `${text} ${messages.canStillSearch()}`;
  switch (because) {
    case 'pdf':
      return { glyph: documentGlyph, heading: messages.pdf(), text: andSearch(messages.pdfText()) };
    case 'reader-view':
      return {
        glyph: documentGlyph,
        heading: messages.readerView(),
        text: andSearch(messages.readerViewText()),
      };
    case 'no-text':
      return { glyph: documentGlyph, heading: messages.noText(), text: andSearch(messages.noTextText()) };
    case 'file':
      return {
        glyph: lockGlyph,
        heading: messages.noFiles(),
        text: messages.noFilesText(),
        action: onExtensionSettings && {
          name: messages.openExtensionSettings(),
          onPress: onExtensionSettings,
        },
      };
    case 'outdated':
      return {
        glyph: reloadGlyph,
        heading: messages.outdated(),
        text: messages.outdatedText(),
        action: { name: messages.reload(), onPress: onReload },
      };
    default:
      return {
        glyph: windowGlyph,
        heading: messages.restricted(),
        text: andSearch(messages.restrictedText()),
      };
  }
}
