// The page in the active tab: its mentions or why there are none, and the ways to facts without them.
import { subjectName } from '../../data/texts.ts';
import { subjectIds, subjectOf, type SubjectId } from '../../data/subjects.ts';
import type { Language } from '../../locales/language.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { swapIcon } from '../icons.ts';
import { useLanguage, useMessages } from '../locale-context.ts';
import { NoMentions } from './NoMentions.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import type { PageMention, PageState } from './page-state.ts';
import type { StartViewProps } from './StartView.tsx';
import { SubjectLinks } from './SubjectLinks.tsx';

export interface PageOfTabProps extends StartViewProps {
  /** The languages in which names are looked for; undefined while they are being loaded. */
  readonly languages: readonly string[] | undefined;
}

export function PageOfTab(props: PageOfTabProps) {
  const { page, onShow, onCompare } = props;
  const messages = useMessages(popupMessages);
  const language = useLanguage();
  const mentioned = page.is === 'mentions' ? mentionedSubjects(page, language) : [];
  const missing = subjectIds.filter((id) => !mentioned.some(({ subject }) => subject === id));
  const [first, second] = [...mentioned.map(({ subject }) => subject), ...missing].filter(
    (id) => subjectOf(id).kind === 'country',
  );
  return (
    <>
      {page.is === 'mentions' ? (
        <OnThisPage {...props} {...page} mentioned={mentioned} />
      ) : (
        <NoMentions {...props} page={page} />
      )}
      <SubjectLinks
        label={page.is === 'mentions' ? messages.notOnThisPage() : messages.lookUp()}
        subjects={missing}
        onShow={onShow}
      />
      {first && second && (
        <p class="compare-two">
          <button type="button" class="button quiet small" onClick={() => onCompare([first, second])}>
            <Icon path={swapIcon} />
            {messages.compareTwo()}
          </button>
        </p>
      )}
    </>
  );
}

export interface MentionedSubject {
  readonly subject: SubjectId;
  readonly mentions: readonly PageMention[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
}

/** The most often mentioned first. */
function mentionedSubjects(
  { mentions, more }: Extract<PageState, { is: 'mentions' }>,
  { lang, texts }: Language,
): MentionedSubject[] {
  const groups = Map.groupBy(mentions, ({ subject }) => subject);
  return Array.from(groups, ([subject, of]) => ({
    subject,
    mentions: of,
    hasMore: more?.has(subject) ?? false,
  })).toSorted(
    (a, b) =>
      b.mentions.length - a.mentions.length ||
      subjectName(texts, a.subject).localeCompare(subjectName(texts, b.subject), lang),
  );
}
