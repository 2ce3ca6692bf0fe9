// Which subjects the page mentions, how often and where, and the way from one mention to the next.
import { subjectName } from '../../data/texts.ts';
import { useState } from 'preact/hooks';
import type { SubjectId } from '../../data/subjects.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { chevronIcon, upIcon } from '../icons.ts';
import { subjectCase } from '../message-case.ts';
import { useMessages, useTexts } from '../locale-context.ts';
import type { PageMention } from './page-state.ts';
import type { MentionedSubject } from './PageOfTab.tsx';
import { SubjectMentions } from './SubjectMentions.tsx';

export interface OnThisPageProps {
  /** Every mention in reading order. */
  readonly mentions: readonly PageMention[];
  readonly mentioned: readonly MentionedSubject[];
  /** The subject whose mentions are listed. */
  readonly opened: SubjectId | undefined;
  readonly onOpen: (subject: SubjectId | undefined) => void;
  readonly onJump: (mention: PageMention) => void;
  /** Goes to a mention, but leaves the popup open. */
  readonly onStep: (mention: PageMention) => void;
  readonly onShow: (subject: SubjectId) => void;
}

export function OnThisPage(props: OnThisPageProps) {
  const { mentions, mentioned, opened, onOpen, onJump, onShow } = props;
  const messages = useMessages(popupMessages);
  const texts = useTexts();
  return (
    <section aria-labelledby="on-this-page">
      <div class="section-head">
        <h2 id="on-this-page">{messages.onThisPage()}</h2>
        <p class="count">
          {mentioned.some(({ hasMore }) => hasMore)
            ? messages.manyMentions({ count: mentions.length })
            : messages.mentions({ count: mentions.length })}
        </p>
        <Steps {...props} />
      </div>
      <ul class="subject-rows">
        {mentioned.map(({ subject, mentions: of, hasMore }) => (
          <li key={subject}>
            <SubjectMentions
              name={subjectName(texts, subject)}
              mentions={of}
              hasMore={hasMore}
              isOpen={opened === subject}
              onToggle={() => onOpen(opened === subject ? undefined : subject)}
              onJump={onJump}
            >
              <button type="button" class="button quiet small" onClick={() => onShow(subject)}>
                {messages.factsAbout({ subject: subjectCase(subject) })}
              </button>
            </SubjectMentions>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To the mention after the one gone to last, or before it; from the last to the first. */
function Steps({ mentions, onStep }: OnThisPageProps) {
  const messages = useMessages(popupMessages);
  const [last, setLast] = useState<PageMention>();
  const step = (by: 1 | -1): void => {
    const index = mentions.findIndex(({ frame, id }) => frame === last?.frame && id === last.id);
    const from = index < 0 && by < 0 ? 0 : index;
    const next = mentions.at((from + by) % mentions.length);
    if (!next) return;
    setLast(next);
    onStep(next);
  };
  return (
    <span class="steps">
      <button
        type="button"
        class="icon-button tip below"
        aria-label={messages.previousMention()}
        onClick={() => step(-1)}
      >
        <Icon path={upIcon} />
      </button>
      <button
        type="button"
        class="icon-button tip below"
        aria-label={messages.nextMention()}
        onClick={() => step(1)}
      >
        <Icon path={chevronIcon} />
      </button>
    </span>
  );
}
