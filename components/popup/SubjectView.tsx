// Everything the article says about one subject, and where the page mentions it.
import { regionCase } from '../message-case.ts';
import { SubjectName } from '../SubjectName.tsx';
import { useId, useState } from 'preact/hooks';
import { factsAbout, regionFacts } from '../../data/facts.ts';
import { subjectIds, subjectOf, type SubjectId } from '../../data/subjects.ts';
import type { TopicId } from '../../data/topics.ts';
import { type FactFilter, filterFacts } from '../../lookup/filter.ts';
import { foldByTopic } from '../../lookup/folding.ts';
import { popupMessages } from '../../locales/popup.ts';
import { Age } from '../Age.tsx';
import { Described } from '../Described.tsx';
import { Icon } from '../Icon.tsx';
import { swapIcon } from '../icons.ts';
import { LocatorMap } from '../LocatorMap.tsx';
import { useLanguage, useMessages } from '../locale-context.ts';
import { TopicFolds } from '../TopicFolds.tsx';
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
  const [filter, setFilter] = useState<FactFilter>({});
  const [isOpen, setOpen] = useState(false);
  const subject = subjectOf(id);
  const own = factsAbout(id);
  const acrossRegion = regionFacts(id);
  return (
    <>
      <TopBar onBack={onBack} heading={<SubjectName id={id} />}>
        <button type="button" class="button quiet small" onClick={() => onCompare([id, partnerOf(id)])}>
          <Icon path={swapIcon} />
          {messages.compare()}
        </button>
      </TopBar>
      <main class="popup-body">
        <div class="subject-head">
          <div>
            <Described subject={id} />
            <Age subject={id} />
          </div>
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
        <ShownFacts facts={own} filter={filter} subject={id} />
        {subject.region !== undefined && (
          <RegionFacts facts={acrossRegion} filter={filter} subject={subject.region} />
        )}
      </main>
      <footer class="popup-foot">
        <SourceLine />
      </footer>
    </>
  );
}

/** What holds for the country as for its whole region. */
function RegionFacts({ facts, filter, subject }: ShownFactsProps) {
  const messages = useLanguage().card;
  const id = useId();
  if (filterFacts(facts, filter).length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="region-heading">
        {messages.acrossRegion({ region: regionCase(subject) })}
      </h2>
      <ShownFacts facts={facts} filter={filter} subject={subject} />
    </section>
  );
}

interface ShownFactsProps extends FactsProps {
  readonly filter: FactFilter;
}

/** What passes the filter; without one, as a card folds it. */
function ShownFacts({ facts, filter, subject }: ShownFactsProps) {
  const [topic, setTopic] = useState<TopicId>();
  const isFiltered = filter.topic !== undefined || filter.status !== undefined;
  if (isFiltered) return <Facts facts={filterFacts(facts, filter)} subject={subject} />;
  const { first, rest } = foldByTopic(facts);
  return (
    <>
      <Facts facts={first} subject={subject} />
      <TopicFolds topics={rest} unfolded={topic} onUnfold={setTopic}>
        {(folded) => <Facts facts={folded} subject={subject} />}
      </TopicFolds>
    </>
  );
}

/** With whom a subject is compared at first: the next of its kind, else of any. */
function partnerOf(id: SubjectId): SubjectId {
  const others = subjectIds.filter((other) => other !== id);
  const { kind } = subjectOf(id);
  return others.find((other) => subjectOf(other).kind === kind) ?? others[0] ?? id;
}
