// The part of a card that scrolls: the first facts, the row that unfolds the rest, the ways to other cards.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Fact } from '../data/facts.ts';
import { subjectOf, type Subject, type SubjectId } from '../data/subjects.ts';
import type { CitedFact } from '../lookup/citation.ts';
import { cardMessages } from '../locales/card.ts';
import type { Unfolded } from './CardContent.tsx';
import { FactList } from './FactList.tsx';
import { Fold, Folds } from './Folds.tsx';
import { useLocale, useMessages } from './locale-context.ts';
import { isElement } from './is-element.ts';
import { SeeAlso } from './SeeAlso.tsx';
import type { CopyOutcome } from './use-copy.ts';
import { useScrolling } from './use-scrolling.ts';

export interface CardFactsProps {
  readonly subject: Subject;
  /** The subject's own facts that are shown. */
  readonly own: readonly Fact[];
  /** How many of its own facts come after the first view. */
  readonly moreCount: number;
  readonly seeAlso: readonly SubjectId[];
  readonly acrossRegion: readonly Fact[];
  readonly unfolded: Unfolded;
  readonly onUnfold: (unfolded: Unfolded) => void;
  readonly copied: CopyOutcome | undefined;
  readonly onCopy: (fact: CitedFact) => void;
  readonly onShow: (subject: SubjectId) => void;
}

export function CardFacts(props: CardFactsProps) {
  const { subject, own, moreCount, seeAlso, acrossRegion, unfolded, onUnfold, copied, onCopy, onShow } =
    props;
  const { lang } = useLocale();
  const messages = useMessages(cardMessages);
  const ownId = useId();
  const regionId = useId();
  const { bodyRef, scrolls } = useScrolling<HTMLDivElement>();
  const foldsRef = useRef<HTMLDivElement>(null);

  // Of a card of its greatest height, nothing new would be seen otherwise.
  useLayoutEffect(() => {
    const list = bodyRef.current?.firstElementChild;
    const first = list?.children[own.length - moreCount];
    if (unfolded.own && bodyRef.current && first && isElement(first))
      bodyRef.current.scrollTop = first.offsetTop;
  }, [unfolded.own, own.length, moreCount, bodyRef]);

  // The row goes to the top, where it stays, so that what it unfolds is seen.
  useLayoutEffect(() => {
    const list = foldsRef.current?.nextElementSibling;
    if (!unfolded.region || !bodyRef.current || !foldsRef.current || !isElement(list)) return;
    // One pixel further, so that the row sticks over the line above it.
    bodyRef.current.scrollTop = list.offsetTop - foldsRef.current.offsetHeight + 1;
  }, [unfolded.region, bodyRef]);

  const copiedId = copied?.facts.length === 1 ? copied.facts[0]?.fact.id : undefined;
  const lists = { copiedId, onCopy };
  const region = subject.region === undefined ? undefined : subjectOf(subject.region);
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
      <FactList {...lists} subject={subject.id} id={ownId} facts={own} />
      <SeeAlso subjects={seeAlso} onShow={onShow} />
      {(moreCount > 0 || acrossRegion.length > 0) && (
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
          {region && acrossRegion.length > 0 && (
            <Fold
              isUnfolded={unfolded.region}
              controls={regionId}
              onToggle={() => onUnfold({ ...unfolded, region: !unfolded.region })}
            >
              {messages.acrossRegion({ region: region.name })}{' '}
              <span class="count">
                {acrossRegion.length.toLocaleString(lang)}{' '}
                <span class="visually-hidden">{messages.factsCounted({ count: acrossRegion.length })}</span>
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
                label={messages.acrossRegion({ region: region.name })}
                facts={acrossRegion}
              />
            </>
          )}
        </div>
      )}
    </div>
  );
}
