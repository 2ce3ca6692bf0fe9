// The search over subjects and facts. It has the focus when the popup opens.
import type { RefObject } from 'preact';
import { longestQuery } from '../../lookup/query.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { closeIcon, searchIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';
import { useFocusAtFirst } from './focus-at-first.ts';

export interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

export function SearchBox({ query, onQuery, inputRef }: SearchBoxProps) {
  const messages = useMessages(popupMessages);
  useFocusAtFirst(inputRef);
  return (
    <search class="search">
      <Icon path={searchIcon} />
      <input
        ref={inputRef}
        type="search"
        aria-label={messages.search()}
        value={query}
        maxLength={longestQuery}
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
      {query === '' && (
        <span class="sought" aria-hidden="true">
          {messages.search()}
        </span>
      )}
      {query !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label={messages.clearSearch()}
          onClick={() => {
            onQuery('');
            inputRef.current?.focus();
          }}
        >
          <Icon path={closeIcon} />
        </button>
      )}
    </search>
  );
}
