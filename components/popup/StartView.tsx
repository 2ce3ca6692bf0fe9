// The popup as it opens: search, then its results or the page's mentions, and the switch of the site.
import { useRef } from 'preact/hooks';
import type { SubjectId } from '../../data/subjects.ts';
import { search } from '../../lookup/search.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { settingsIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';
import { NoMentions } from './NoMentions.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import type { PopupProps } from './Popup.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';

export interface StartViewProps extends PopupProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onShow: (subject: SubjectId) => void;
}

export function StartView(props: StartViewProps) {
  const { page, site, settings, query, onQuery, onShow, onSwitchSite, wayOut } = props;
  const messages = useMessages(popupMessages);
  const input = useRef<HTMLInputElement>(null);
  const sought = query.trim();
  return (
    <>
      <header class="search-row">
        <SearchBox query={query} onQuery={onQuery} inputRef={input} />
        <button type="button" class="icon-button" aria-label={messages.options()} onClick={wayOut.onOptions}>
          <Icon path={settingsIcon} />
        </button>
      </header>
      <main class="popup-body">
        {sought === '' ? (
          <PageOfTab {...props} />
        ) : (
          <SearchResults query={sought} results={search(sought)} onShow={onShow} />
        )}
      </main>
      {site !== undefined && settings.values.enabled && page.is !== 'unreadable' && (
        <footer class="popup-foot">
          <SiteSwitch
            site={site}
            isOn={!(page.is === 'off' && page.by === 'site')}
            isLocked={settings.locked.has('sitesOff')}
            onSwitch={onSwitchSite}
          />
        </footer>
      )}
    </>
  );
}

function PageOfTab({ page, site, settings, onJump, onShow, wayOut }: StartViewProps) {
  switch (page.is) {
    case 'asking':
      return null;
    case 'mentions':
      return <OnThisPage mentions={page.mentions} onJump={onJump} onShow={onShow} />;
    default:
      return <NoMentions page={page} site={site} settings={settings.values} wayOut={wayOut} />;
  }
}
