// What the popup says in place of mentions: why there are none, and the way out.
import type { ComponentChildren } from 'preact';
import { popupMessages } from '../../locales/popup.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { embed } from '../embed.ts';
import { useLanguage, useMessages } from '../locale-context.ts';
import { explain, type WayOut } from './explain.ts';
import type { PageState } from './page-state.ts';

export interface NoMentionsProps {
  readonly page: Exclude<PageState, { is: 'mentions' }>;
  readonly site: string | undefined;
  readonly settings: LoadedSettings;
  readonly languages: readonly string[] | undefined;
  readonly wayOut: WayOut;
}

export function NoMentions({ page, site, settings, languages, wayOut }: NoMentionsProps) {
  const messages = useMessages(popupMessages);
  const { glyph, heading, text, action } = explain({ page, site, settings, wayOut }, messages);
  return (
    <section class={page.is === 'asking' ? 'no-mentions late' : 'no-mentions'} aria-labelledby="no-mentions">
      {glyph !== undefined && (
        <svg class="glyph" viewBox="0 0 28 28" aria-hidden="true">
          <path d={glyph} />
        </svg>
      )}
      <h2 id="no-mentions">{heading}</h2>
      {text !== undefined && <p>{text}</p>}
      {page.is === 'nothing' && <LeftOut settings={settings} wayOut={wayOut} />}
      {page.is === 'nothing' && languages && <Languages languages={languages} />}
      {action && (
        <button type="button" class="button main" onClick={action.onPress}>
          {action.name}
        </button>
      )}
    </section>
  );
}

/** What is not looked for, as the settings are. */
function LeftOut({ settings, wayOut }: Pick<NoMentionsProps, 'settings' | 'wayOut'>) {
  const messages = useMessages(popupMessages);
  const { markPeoples, markLeaders } = settings.values;
  if (markPeoples && markLeaders) return null;
  const message = leftOutMessage(markPeoples, markLeaders, messages);
  const link = (
    <button type="button" class="link-button" onClick={wayOut.onOptions}>
      {messages.inOptions()}
    </button>
  );
  return <p>{embed((options) => message({ options }), link)}</p>;
}

function leftOutMessage(peoples: boolean, leaders: boolean, messages: PopupMessages) {
  if (peoples) return messages.noLeaders;
  return leaders ? messages.noPeoples : messages.onlyNames;
}

/** In which languages names were looked for. */
function Languages({ languages }: { readonly languages: readonly string[] }): ComponentChildren {
  const messages = useMessages(popupMessages);
  const { lang } = useLanguage();
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  const shown = languages.map((tag) => names.of(tag) ?? tag).toSorted((a, b) => a.localeCompare(b, lang));
  return (
    <details>
      <summary>{messages.languages({ count: languages.length })}</summary>
      <p>{new Intl.ListFormat(lang, { type: 'unit' }).format(shown)}</p>
    </details>
  );
}
