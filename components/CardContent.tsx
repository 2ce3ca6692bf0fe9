// What a card shows of one subject: header, facts, footer, and what they have in common.
import { useRef, useState } from 'preact/hooks';
import { factsAbout, regionFacts } from '../data/facts.ts';
import { subjectOf } from '../data/subjects.ts';
import type { TopicId } from '../data/topics.ts';
import { foldByTopic, type FoldedFacts } from '../lookup/folding.ts';
import type { CardProps } from './Card.tsx';
import { CardFacts } from './CardFacts.tsx';
import { CardFooter } from './CardFooter.tsx';
import { CardHeader } from './CardHeader.tsx';
import { useCopy } from './use-copy.ts';
import { useDragDown } from './use-drag-down.ts';
import { useFirstView } from './use-first-view.ts';

export interface CardContentProps extends CardProps {
  readonly nameId: string;
  readonly isSiteOff: boolean;
}

export function CardContent(props: CardContentProps) {
  const { subject: id, form, closable, back, nameId, onClose, onShow, onCopy } = props;
  const [unfolded, setUnfolded] = useState(nothingUnfolded);
  const bodyRef = useRef<HTMLDivElement>(null);
  const firstView = useFirstView(bodyRef, !unfolded.own && !unfolded.region);
  const copying = useCopy(onCopy);
  const dragging = useDragDown(onClose);
  const subject = subjectOf(id);
  const own = factsAbout(id);
  const folded = foldByTopic(own);
  const ofRegion = foldByTopic(regionFacts(id));
  // Its region is linked where what holds for that is told.
  const seeAlso = subject.related.filter((other) => other !== subject.region);
  const fitsHeader = seeAlso.length === 1;
  const cited = [
    ...(unfolded.own ? seenOf(folded, unfolded.ownTopic) : own.slice(0, firstView)).map((fact) => ({
      fact,
      subject: id,
    })),
    ...(unfolded.region ? seenOf(ofRegion, unfolded.regionTopic) : []).map((fact) => ({
      fact,
      subject: subject.region ?? id,
    })),
  ];
  return (
    <>
      <div class="card-top" {...(form === 'sheet' && dragging)}>
        {form === 'sheet' && <div class="grab" />}
        <CardHeader
          subject={subject}
          nameId={nameId}
          back={back}
          seeAlso={fitsHeader ? seeAlso.filter((other) => other !== back) : []}
          onShow={onShow}
          onClose={closable ? onClose : undefined}
        />
      </div>
      <CardFacts
        bodyRef={bodyRef}
        subject={subject}
        own={unfolded.own ? folded : { first: own.slice(0, firstView), rest: [] }}
        firstView={firstView}
        moreCount={own.length - firstView}
        seeAlso={fitsHeader ? [] : seeAlso}
        ofRegion={ofRegion}
        unfolded={unfolded}
        onUnfold={setUnfolded}
        copied={copying.outcome}
        onCopy={(fact) => copying.copy([fact])}
        onShow={onShow}
      />
      <CardFooter {...props} outcome={copying.outcome} onCopy={() => copying.copy(cited)} />
    </>
  );
}

export interface Unfolded {
  /** The subject's own facts after the first few. */
  readonly own: boolean;
  /** Of its own facts that are folded by topic, those that are shown. */
  readonly ownTopic?: TopicId | undefined;
  /** What holds for its whole region. */
  readonly region: boolean;
  readonly regionTopic?: TopicId | undefined;
}

const nothingUnfolded: Unfolded = { own: false, region: false };

function seenOf({ first, rest }: FoldedFacts, topic: TopicId | undefined) {
  return [...first, ...(rest.find((folded) => folded.topic === topic)?.facts ?? [])];
}
