// The popup as it opens: search, then its results or the page's mentions, and the switches.
import { useRef } from 'preact/hooks';
import type { SubjectId } from '../../data/subjects.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { powerIcon, settingsIcon } from '../icons.ts';
import { useMessages, useTexts } from '../locale-context.ts';
import { OnceOnly } from './OnceOnly.tsx';
import { PageOfTab } from './PageOfTab.tsx';
import type { PopupProps } from './Popup.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { useLookup } from './use-lookup.ts';
import type { Navigation } from './view.ts';

export interface StartViewProps extends PopupProps, Navigation {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The subject whose mentions are listed. */
  readonly opened: SubjectId | undefined;
  readonly onOpen: (subject: SubjectId | undefined) => void;
}

export function StartView(props: StartViewProps) {
  const { page, site, settings, query, onQuery, onShow, onSites, isOnceOnly, wayOut } = props;
  const messages = useMessages(popupMessages);
  const inputRef = useRef<HTMLInputElement>(null);
  const texts = useTexts();
  const lookup = useLookup();
  const { enabled } = settings.values;
  const sought = query.trim();
  return (
    <>
      <header class="search-row">
        <h1 class="visually-hidden">{messages.title()}</h1>
        <SearchBox query={query} onQuery={onQuery} inputRef={inputRef} />
        {!settings.locked.has('enabled') && (
          <button
            type="button"
            class="icon-button tip below"
            aria-label={enabled ? messages.switchAllOff() : messages.switchAllOn()}
            onClick={() => wayOut.onSwitchAll(!enabled)}
          >
            <Icon path={powerIcon} />
          </button>
        )}
        <button
          type="button"
          class="icon-button tip below"
          aria-label={messages.options()}
          onClick={wayOut.onOptions}
        >
          <Icon path={settingsIcon} />
        </button>
      </header>
      <main class="popup-body">
        {sought === '' ? (
          <PageOfTab {...props} languages={lookup?.languages} />
        ) : (
          lookup && <SearchResults query={sought} results={lookup.search(sought, texts)} onShow={onShow} />
        )}
      </main>
      {site !== undefined && enabled && page.is !== 'unreadable' && (
        <footer class="popup-foot">
          {isOnceOnly && <OnceOnly site={site} onAllow={wayOut.onAllow} />}
          <SiteSwitch key={site} site={site} settings={settings} onSites={onSites} />
        </footer>
      )}
    </>
  );
}
