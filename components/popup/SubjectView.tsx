// Everything the article says about one subject, and where the page mentions it.
import { useId, useState } from 'preact/hooks';
import { factsAbout, regionFacts } from '../../data/facts.ts';
import { subjectIds, subjectOf, type SubjectId } from '../../data/subjects.ts';
import { type FactFilter, filterFacts } from '../../lookup/filter.ts';
import { cardMessages } from '../../locales/card.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Icon } from '../Icon.tsx';
import { swapIcon } from '../icons.ts';
import { LocatorMap } from '../LocatorMap.tsx';
import { useDataLanguage, useMessages } from '../locale-context.ts';
import { subjectKind } from '../subject-kind.ts';
import { Facts, type FactsProps } from './Facts.tsx';
import { FilterBar } from './FilterBar.tsx';
import type { PageMention } from './page-state.ts';
import { SourceLine } from './SourceLine.tsx';
import { SubjectMentions } from './SubjectMentions.tsx';
import { TopBar } from './TopBar.tsx';
import type { Navigation } from './view.ts';

export interface SubjectViewProps extends Navigation {
  readonly subject: SubjectId;
  /** Its mentions on the page. */
  readonly mentions: readonly PageMention[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
  readonly onJump: (mention: PageMention) => void;
}

export function SubjectView(props: SubjectViewProps) {
  const { subject: id, mentions, hasMore, onJump, onBack, onCompare } = props;
  const messages = useMessages(popupMessages);
  const kindMessages = useMessages(cardMessages);
  const dataLanguage = useDataLanguage();
  const [filter, setFilter] = useState<FactFilter>({});
  const [isOpen, setOpen] = useState(false);
  const subject = subjectOf(id);
  const own = factsAbout(id);
  const acrossRegion = regionFacts(id);
  return (
    <>
      <TopBar onBack={onBack} heading={<span {...dataLanguage}>{subject.name}</span>}>
        <button type="button" class="button quiet small" onClick={() => onCompare([id, partnerOf(id)])}>
          <Icon path={swapIcon} />
          {messages.compare()}
        </button>
      </TopBar>
      <main class="popup-body">
        <div class="subject-head">
          <p>{subjectKind(subject, own.length, kindMessages)}</p>
          <LocatorMap subject={id} />
        </div>
        {mentions.length > 0 && (
          <SubjectMentions
            mentions={mentions}
            hasMore={hasMore}
            isOpen={isOpen}
            onToggle={() => setOpen(!isOpen)}
            onJump={onJump}
          />
        )}
        <FilterBar facts={[...own, ...acrossRegion]} filter={filter} onFilter={setFilter} />
        <Facts facts={filterFacts(own, filter)} subject={id} />
        {subject.region !== undefined && (
          <RegionFacts facts={filterFacts(acrossRegion, filter)} subject={subject.region} />
        )}
      </main>
      <footer class="popup-foot">
        <SourceLine />
      </footer>
    </>
  );
}

/** What holds for the country as for its whole region. */
function RegionFacts({ facts, subject }: FactsProps) {
  const messages = useMessages(cardMessages);
  const id = useId();
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="region-heading">
        {messages.acrossRegion({ region: subjectOf(subject).name })}
      </h2>
      <Facts facts={facts} subject={subject} />
    </section>
  );
}

/** With whom a subject is compared at first: the next of its kind, else of any. */
function partnerOf(id: SubjectId): SubjectId {
  const others = subjectIds.filter((other) => other !== id);
  const { kind } = subjectOf(id);
  return others.find((other) => subjectOf(other).kind === kind) ?? others[0] ?? id;
}
