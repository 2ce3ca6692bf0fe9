// One subject's mentions on the page: how many, and unfolded each in the words around it, as a way to its place.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { chevronIcon, goIcon } from '../icons.ts';
import { useLanguage, useMessages } from '../locale-context.ts';
import type { PageMention } from './page-state.ts';

export interface SubjectMentionsProps {
  /** Absent where the subject's name stands above. */
  readonly name?: string;
  readonly mentions: readonly PageMention[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onJump: (mention: PageMention) => void;
  /** What stands below the mentions. */
  readonly children?: ComponentChildren;
}

export function SubjectMentions({
  name,
  mentions,
  hasMore,
  isOpen,
  onToggle,
  onJump,
  children,
}: SubjectMentionsProps) {
  const messages = useMessages(popupMessages);
  const { lang } = useLanguage();
  const id = useId();
  const count = mentions.length;
  return (
    <>
      <button type="button" class="subject-row" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        {name === undefined ? (
          <span class="count">
            {hasMore ? messages.manyMentionsHere({ count }) : messages.mentionsHere({ count })}
          </span>
        ) : (
          <>
            <span class="subject-name">{name}</span>
            <span class="count">
              {hasMore ? messages.manyMentions({ count }) : messages.mentions({ count })}
            </span>
          </>
        )}
        <Icon path={chevronIcon} />
      </button>
      <div id={id} class="mentions" hidden={!isOpen}>
        {isOpen && (
          <>
            <ol>
              {mentions.map((mention, index) => (
                <li key={`${mention.frame} ${mention.id}`}>
                  <button type="button" class="mention" onClick={() => onJump(mention)}>
                    <span class="number">{(index + 1).toLocaleString(lang)}</span>
                    <span class="snippet" dir="auto">
                      {ending(mention.before)}
                      <b>{mention.words}</b>
                      {mention.after}
                    </span>
                    <Icon path={goIcon} class="directed" />
                  </button>
                </li>
              ))}
            </ol>
            {children}
          </>
        )}
      </div>
    </>
  );
}

/** In UTF-16 units: so much that the mention itself is still to be seen in a narrow popup. */
const reach = 24;

/** The last words of what stands before a mention. */
function ending(before: string): string {
  if (before.length <= reach) return before;
  const end = before.slice(-reach);
  const space = end.indexOf(' ');
  return `…${space < 0 ? end : end.slice(space + 1)}`;
}
