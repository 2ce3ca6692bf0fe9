// What a card shows of one subject: header, facts, footer, and what they have in common.
import { useState } from 'preact/hooks';
import { factsAbout, regionFacts } from '../data/facts.ts';
import { subjectOf } from '../data/subjects.ts';
import type { CardProps } from './Card.tsx';
import { CardFacts } from './CardFacts.tsx';
import { CardFooter } from './CardFooter.tsx';
import { CardHeader } from './CardHeader.tsx';
import { useCopy } from './use-copy.ts';
import { useDragDown } from './use-drag-down.ts';

export interface CardContentProps extends CardProps {
  readonly nameId: string;
  readonly isSiteOff: boolean;
}

export function CardContent(props: CardContentProps) {
  const { subject: id, form, closable, back, nameId, onClose, onShow, onCopy } = props;
  const [unfolded, setUnfolded] = useState(nothingUnfolded);
  const copying = useCopy(onCopy);
  const dragging = useDragDown(onClose);
  const subject = subjectOf(id);
  const own = factsAbout(id);
  const seen = unfolded.own ? own : own.slice(0, firstView);
  const acrossRegion = regionFacts(id);
  // Its region is linked where what holds for that is told.
  const seeAlso = subject.related.filter((other) => other !== subject.region);
  const fitsHeader = seeAlso.length === 1;
  const cited = [
    ...seen.map((fact) => ({ fact, subject: id })),
    ...(unfolded.region ? acrossRegion.map((fact) => ({ fact, subject: subject.region ?? id })) : []),
  ];
  return (
    <>
      <div class="card-top" {...(form === 'sheet' && dragging)}>
        {form === 'sheet' && <div class="grab" />}
        <CardHeader
          subject={subject}
          factCount={own.length}
          nameId={nameId}
          back={back}
          seeAlso={fitsHeader ? seeAlso.filter((other) => other !== back) : []}
          onShow={onShow}
          onClose={closable ? onClose : undefined}
        />
      </div>
      <CardFacts
        subject={subject}
        own={seen}
        moreCount={own.length - firstView}
        seeAlso={fitsHeader ? [] : seeAlso}
        acrossRegion={acrossRegion}
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
  /** What holds for its whole region. */
  readonly region: boolean;
}

const nothingUnfolded: Unfolded = { own: false, region: false };

/** As many as are seen at once. */
const firstView = 3;
