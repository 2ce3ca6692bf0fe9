// What the popup says in place of mentions: why there are none, and the way out.
import type { ComponentChildren } from 'preact';
import { popupMessages } from '../../locales/popup.ts';
import type { Settings } from '../../settings/settings.ts';
import { embed } from '../embed.ts';
import { useMessages } from '../locale-context.ts';
import { documentGlyph, lockGlyph, nothingGlyph, offGlyph, reloadGlyph, windowGlyph } from './glyphs.ts';
import type { PageState } from './page-state.ts';

export interface NoMentionsProps {
  readonly page: Exclude<PageState, { is: 'mentions' | 'asking' }>;
  readonly site: string | undefined;
  readonly settings: Readonly<Settings>;
  readonly wayOut: WayOut;
}

/** What the popup can do about it. */
export interface WayOut {
  /** Asks for permission to read the page's site. */
  readonly onAllow: () => void;
  readonly onReload: () => void;
  readonly onSwitchAllOn: () => void;
  readonly onOptions: () => void;
  /** Absent where the browser has no address for them. */
  readonly onExtensionSettings?: (() => void) | undefined;
}

export function NoMentions(props: NoMentionsProps) {
  const messages = useMessages(popupMessages);
  const { glyph, heading, text, action } = explanation(props, messages);
  return (
    <div class="no-mentions">
      {glyph !== undefined && (
        <svg class="glyph" viewBox="0 0 28 28" aria-hidden="true">
          <path d={glyph} />
        </svg>
      )}
      <h2>{heading}</h2>
      {text !== undefined && <p>{text}</p>}
      {action && (
        <button type="button" class="button main" onClick={action.onPress}>
          {action.name}
        </button>
      )}
    </div>
  );
}

interface Explanation {
  readonly glyph?: string;
  readonly heading: string;
  readonly text?: ComponentChildren;
  readonly action?: { readonly name: string; readonly onPress: () => void } | undefined;
}

function explanation(props: NoMentionsProps, messages: PopupMessages): Explanation {
  const { page, site = '', wayOut } = props;
  switch (page.is) {
    case 'loading':
      return { heading: messages.loading(), text: messages.loadingText() };
    case 'reading':
      return { heading: messages.reading() };
    case 'nothing':
      return { glyph: nothingGlyph, heading: messages.nothing(), text: nothingText(props, messages) };
    case 'off':
      return page.by === 'site'
        ? { glyph: offGlyph, heading: messages.siteOff({ site }), text: messages.siteOffText() }
        : {
            glyph: offGlyph,
            heading: messages.allOff(),
            text: messages.allOffText(),
            action: { name: messages.switchOn(), onPress: wayOut.onSwitchAllOn },
          };
    case 'no-permission':
      return {
        glyph: lockGlyph,
        heading: messages.noPermission({ site }),
        text: messages.noPermissionText(),
        action: { name: messages.allowOn({ site }), onPress: wayOut.onAllow },
      };
    default:
      return unreadable(page.because, wayOut, messages);
  }
}

function unreadable(
  because: Extract<PageState, { is: 'unreadable' }>['because'],
  { onReload, onExtensionSettings }: WayOut,
  messages: PopupMessages,
): Explanation {
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

/** With what the settings leave out. */
function nothingText({ settings, wayOut }: NoMentionsProps, messages: PopupMessages): ComponentChildren {
  const { markPeoples, markLeaders } = settings;
  const leftOut = leftOutMessage(markPeoples, markLeaders, messages);
  if (!leftOut) return messages.nothingText();
  const link = (
    <button type="button" class="link-button" onClick={wayOut.onOptions}>
      {messages.inOptions()}
    </button>
  );
  return [messages.nothingText(), ' ', embed((options) => leftOut({ options }), link)];
}

function leftOutMessage(peoples: boolean, leaders: boolean, messages: PopupMessages) {
  if (peoples && leaders) return undefined;
  if (peoples) return messages.noLeaders;
  return leaders ? messages.noPeoples : messages.onlyNames;
}
