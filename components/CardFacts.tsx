// The part of a card that scrolls: the first facts, the row that unfolds the rest, the ways to other cards.
import { bringToTop } from './bring-to-top.ts';
import { regionCase } from './message-case.ts';
import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { subjectOf, type Subject, type SubjectId } from '../data/subjects.ts';
import type { CitedFact } from '../lookup/citation.ts';
import type { FoldedFacts } from '../lookup/folding.ts';
import type { Unfolded } from './CardContent.tsx';
import { FactList } from './FactList.tsx';
import { Fold, Folds } from './Folds.tsx';
import { useLanguage } from './locale-context.ts';
import { SeeAlso } from './SeeAlso.tsx';
import { TopicFolds } from './TopicFolds.tsx';
import type { CopyOutcome } from './use-copy.ts';
import { useScrolling } from './use-scrolling.ts';

/** The line at the top of what scrolls, in CSS pixels. */
const LINE = 1;

export interface CardFactsProps {
  readonly bodyRef: RefObject<HTMLDivElement | null>;
  readonly subject: Subject;
  /** The subject's own facts that are shown, and the topics of the rest. */
  readonly own: FoldedFacts;
  /** How many of its own facts are shown before anything is unfolded. */
  readonly firstView: number;
  /** How many come after those. */
  readonly moreCount: number;
  readonly seeAlso: readonly SubjectId[];
  readonly ofRegion: FoldedFacts;
  readonly unfolded: Unfolded;
  readonly onUnfold: (unfolded: Unfolded) => void;
  readonly copied: CopyOutcome | undefined;
  readonly onCopy: (fact: CitedFact) => void;
  readonly onShow: (subject: SubjectId) => void;
}

export function CardFacts(props: CardFactsProps) {
  const { bodyRef, subject, own, firstView, moreCount, seeAlso, ofRegion, unfolded, onUnfold, onShow } =
    props;
  const { copied, onCopy } = props;
  const { lang, card: messages, fact: factMessages } = useLanguage();
  const ownId = useId();
  const regionId = useId();
  const scrolls = useScrolling(bodyRef);
  const foldsRef = useRef<HTMLDivElement>(null);

  // Of a card of its greatest height, nothing new would be seen otherwise.
  useLayoutEffect(() => {
    const list = bodyRef.current?.querySelector('.facts');
    const first = list?.children[firstView];
    if (unfolded.own && first) bringToTop(first, LINE);
  }, [unfolded.own, firstView, bodyRef]);

  // The row goes to the top, where it stays, so that what it unfolds is seen.
  useLayoutEffect(() => {
    const list = foldsRef.current?.nextElementSibling;
    if (!unfolded.region || !foldsRef.current || !list) return;
    // In place of the line, so that the row sticks over it.
    bringToTop(list, foldsRef.current.offsetHeight);
  }, [unfolded.region]);

  const copiedId = copied?.facts.length === 1 ? copied.facts[0]?.fact.id : undefined;
  const lists = { copiedId, onCopy };
  const region = subject.region === undefined ? undefined : subjectOf(subject.region);
  const regionCount = ofRegion.rest.reduce((sum, { facts }) => sum + facts.length, ofRegion.first.length);
  return (
    <div
      ref={bodyRef}
      class="card-body"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset holds fields
      role="group"
      aria-label={messages.factsLabel()}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that keys can scroll it
      tabIndex={scrolls ? 0 : undefined}
    >
      <div id={ownId}>
        <FactList {...lists} subject={subject.id} facts={own.first} />
        <TopicFolds
          topics={own.rest}
          unfolded={unfolded.ownTopic}
          onUnfold={(ownTopic) => onUnfold({ ...unfolded, ownTopic })}
        >
          {(facts, label) => <FactList {...lists} subject={subject.id} facts={facts} label={label} />}
        </TopicFolds>
      </div>
      {/* A second fact is worth more at first than the ways elsewhere. */}
      {(unfolded.own || moreCount <= 0) && <SeeAlso subjects={seeAlso} onShow={onShow} />}
      {(moreCount > 0 || regionCount > 0) && (
        <Folds rowRef={foldsRef}>
          {moreCount > 0 && (
            <Fold
              isUnfolded={unfolded.own}
              controls={ownId}
              onToggle={() => onUnfold({ ...unfolded, own: !unfolded.own })}
            >
              {unfolded.own ? messages.fewer() : messages.more({ count: moreCount })}
            </Fold>
          )}
          {region && regionCount > 0 && (
            <Fold
              isUnfolded={unfolded.region}
              controls={regionId}
              onToggle={() => onUnfold({ ...unfolded, region: !unfolded.region })}
            >
              {messages.acrossRegion({ region: regionCase(region.id) })}{' '}
              <span class="count">
                {regionCount.toLocaleString(lang)}{' '}
                <span class="visually-hidden">{factMessages.factsCounted({ count: regionCount })}</span>
              </span>
            </Fold>
          )}
        </Folds>
      )}
      {region && (
        <div id={regionId} hidden={!unfolded.region}>
          {unfolded.region && (
            <>
              <SeeAlso subjects={[region.id]} onShow={onShow} />
              <FactList
                {...lists}
                subject={region.id}
                label={messages.acrossRegion({ region: regionCase(region.id) })}
                facts={ofRegion.first}
              />
              <TopicFolds
                topics={ofRegion.rest}
                unfolded={unfolded.regionTopic}
                onUnfold={(regionTopic) => onUnfold({ ...unfolded, regionTopic })}
              >
                {(facts, label) => <FactList {...lists} subject={region.id} facts={facts} label={label} />}
              </TopicFolds>
            </>
          )}
        </div>
      )}
    </div>
  );
}
