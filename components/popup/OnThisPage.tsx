// Which subjects the page mentions, how often and where; and the way to those that it does not.
import { useState } from 'preact/hooks';
import { subjectIds, subjectOf, type SubjectId } from '../../data/subjects.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { chevronIcon } from '../icons.ts';
import { useDataLanguage, useLocale, useMessages } from '../locale-context.ts';
import { MentionList } from './MentionList.tsx';
import type { PageMention } from './page-state.ts';

export interface OnThisPageProps {
  readonly mentions: readonly PageMention[];
  readonly onJump: (mention: PageMention) => void;
  readonly onShow: (subject: SubjectId) => void;
}

export function OnThisPage({ mentions, onJump, onShow }: OnThisPageProps) {
  const messages = useMessages(popupMessages);
  const { lang } = useLocale();
  const [opened, setOpened] = useState<SubjectId>();
  const bySubject = Map.groupBy(mentions, ({ subject }) => subject);
  const rows = [...bySubject]
    .map(([id, of]) => ({ id, of, name: subjectOf(id).name }))
    .toSorted((a, b) => b.of.length - a.of.length || a.name.localeCompare(b.name, lang));
  return (
    <section aria-labelledby="on-this-page">
      <div class="section-head">
        <h2 id="on-this-page">{messages.onThisPage()}</h2>
        <output class="count">{messages.mentions({ count: mentions.length })}</output>
      </div>
      <ul class="subject-rows">
        {rows.map(({ id, of }) => (
          <SubjectRow
            key={id}
            subject={id}
            mentions={of}
            isOpen={opened === id}
            onToggle={() => setOpened(opened === id ? undefined : id)}
            {...{ onJump, onShow }}
          />
        ))}
      </ul>
      <NotOnThisPage subjects={subjectIds.filter((id) => !bySubject.has(id))} onShow={onShow} />
    </section>
  );
}

interface SubjectRowProps extends OnThisPageProps {
  readonly subject: SubjectId;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function SubjectRow({ subject, mentions, isOpen, onToggle, onJump, onShow }: SubjectRowProps) {
  const messages = useMessages(popupMessages);
  const dataLanguage = useDataLanguage();
  const { name } = subjectOf(subject);
  return (
    <li>
      <button type="button" class="subject-row" aria-expanded={isOpen} onClick={onToggle}>
        <span class="subject-name" {...dataLanguage}>
          {name}
        </span>
        <span class="count">{messages.mentions({ count: mentions.length })}</span>
        <Icon path={chevronIcon} />
      </button>
      {isOpen && (
        <>
          <MentionList mentions={mentions} onJump={onJump} />
          <button type="button" class="button quiet small facts-about" onClick={() => onShow(subject)}>
            {messages.factsAbout({ name })}
          </button>
        </>
      )}
    </li>
  );
}

function NotOnThisPage({
  subjects,
  onShow,
}: {
  readonly subjects: readonly SubjectId[];
  readonly onShow: (subject: SubjectId) => void;
}) {
  const messages = useMessages(popupMessages);
  const dataLanguage = useDataLanguage();
  if (subjects.length === 0) return null;
  return (
    <p class="not-here">
      {messages.notOnThisPage()}
      {subjects.map((id) => (
        <button key={id} type="button" class="link-button" onClick={() => onShow(id)} {...dataLanguage}>
          {subjectOf(id).name}
        </button>
      ))}
    </p>
  );
}
