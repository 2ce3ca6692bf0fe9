// The toolbar popup: the search, and below it what was found, or the mentions of the page in the active tab.
import { useState } from 'preact/hooks';
import type { SubjectId } from '../../data/subjects.ts';
import { popupMessages } from '../../locales/popup.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { useMessages } from '../locale-context.ts';
import { ClipboardContext, useCopying } from './clipboard.ts';
import type { WayOut } from './NoMentions.tsx';
import type { PageMention, PageState } from './page-state.ts';
import { StartView } from './StartView.tsx';
import { SubjectView } from './SubjectView.tsx';

export interface PopupProps {
  readonly page: PageState;
  /** The host name of the page's site, if it has one. */
  readonly site: string | undefined;
  readonly settings: LoadedSettings;
  /** The subject to begin with, as when a card has opened the popup. */
  readonly subject?: SubjectId | undefined;
  readonly onJump: (mention: PageMention) => void;
  readonly onSwitchSite: (isOn: boolean) => void;
  /** Resolves to whether the text is in the clipboard now. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly wayOut: WayOut;
}

export function Popup(props: PopupProps) {
  const messages = useMessages(popupMessages);
  const clipboard = useCopying(props.onCopy);
  const [subject, setSubject] = useState(props.subject);
  const [query, setQuery] = useState('');
  return (
    <ClipboardContext value={clipboard}>
      {subject === undefined ? (
        <StartView {...props} query={query} onQuery={setQuery} onShow={setSubject} />
      ) : (
        <SubjectView subject={subject} onBack={() => setSubject(undefined)} />
      )}
      <output class="visually-hidden">
        {clipboard.outcome && (clipboard.outcome.isCopied ? messages.copied() : messages.notCopied())}
      </output>
    </ClipboardContext>
  );
}
