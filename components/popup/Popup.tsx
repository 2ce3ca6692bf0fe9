// The toolbar popup: one of its views at a time, with what they share.
import { useState } from 'preact/hooks';
import type { SubjectId } from '../../data/subjects.ts';
import { boundedQuery } from '../../lookup/query.ts';
import { popupMessages } from '../../locales/popup.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { useMessages } from '../locale-context.ts';
import { ClipboardContext, useCopying } from './clipboard.ts';
import { ComparisonView } from './ComparisonView.tsx';
import type { WayOut } from './explain.ts';
import type { PageMention, PageState } from './page-state.ts';
import { moveByKey } from './popup-keys.ts';
import { StartView } from './StartView.tsx';
import { SubjectView } from './SubjectView.tsx';
import type { Navigation, View } from './view.ts';

export interface PopupProps {
  readonly page: PageState;
  /** The host name of the page's site, if it has one. */
  readonly site: string | undefined;
  readonly settings: LoadedSettings;
  /** Whether the browser has let the extension into the page for this once only. */
  readonly isOnceOnly: boolean;
  /** The subject to begin with, as when a card has opened the popup. */
  readonly subject?: SubjectId | undefined;
  /** A search to begin with. */
  readonly query?: string | undefined;
  /** Goes to a mention, opens its card and closes the popup. */
  readonly onJump: (mention: PageMention) => void;
  /** The same, but the popup stays open. */
  readonly onStep: (mention: PageMention) => void;
  /** Takes entries out of the list of sites that are off, or puts them in. Rejects where that could not be saved. */
  readonly onSites: (entries: readonly string[], areOn: boolean) => Promise<void>;
  /** Resolves to whether the text is in the clipboard now. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
  readonly wayOut: WayOut;
}

const start: View = { is: 'start' };

export function Popup(props: PopupProps) {
  const { subject, page, onJump, onClose } = props;
  const messages = useMessages(popupMessages);
  const clipboard = useCopying(props.onCopy);
  const [views, setViews] = useState<readonly View[]>(
    subject === undefined ? [start] : [start, { is: 'subject', subject }],
  );
  const [query, setQuery] = useState(boundedQuery(props.query ?? ''));
  const [opened, setOpened] = useState<SubjectId>();
  const view = views.at(-1) ?? start;
  const navigation: Navigation = {
    onShow: (next) => setViews([...views, { is: 'subject', subject: next }]),
    onCompare: (pair) => setViews([...views, { is: 'comparison', pair }]),
    onBack: () => setViews(views.slice(0, -1)),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) {
      moveByKey(event);
      return;
    }
    event.preventDefault();
    if (view.is !== 'start') navigation.onBack();
    else if (query !== '') setQuery('');
    else onClose();
  };
  return (
    <ClipboardContext value={clipboard}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of its controls */}
      <div class="popup" onKeyDown={onKeyDown}>
        {view.is === 'start' && (
          <StartView
            {...props}
            {...navigation}
            query={query}
            onQuery={setQuery}
            opened={opened}
            onOpen={setOpened}
          />
        )}
        {view.is === 'subject' && (
          <SubjectView
            key={view.subject}
            subject={view.subject}
            mentions={
              page.is === 'mentions'
                ? page.mentions.filter((mention) => mention.subject === view.subject)
                : []
            }
            hasMore={page.is === 'mentions' && (page.more?.has(view.subject) ?? false)}
            onJump={onJump}
            {...navigation}
          />
        )}
        {view.is === 'comparison' && <ComparisonView pair={view.pair} {...navigation} />}
        <output class="visually-hidden">
          {clipboard.outcome && (clipboard.outcome.isCopied ? messages.copied() : messages.notCopied())}
        </output>
      </div>
    </ClipboardContext>
  );
}
