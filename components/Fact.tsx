// One fact: how firmly the article says it, when and where, and then what it says.
import type { ComponentChildren } from 'preact';
import { type Fact as FactData, factText, pollFigures } from '../data/facts.ts';
import type { SubjectId } from '../data/subjects.ts';
import { FactMeta, type FactMetaProps } from './FactMeta.tsx';
import { useDataLanguage } from './locale-context.ts';
import { Poll } from './Poll.tsx';

export interface FactProps extends Pick<FactMetaProps, 'action' | 'monthStyle'> {
  readonly fact: FactData;
  /** Under whose name it stands; absent where it stands alone. */
  readonly subject?: SubjectId;
  /** The fact's own text with something emphasised in it. */
  readonly text?: ComponentChildren;
}

/** To be put into an element of the class `fact`. */
export function Fact({ fact, subject, text, action, monthStyle }: FactProps) {
  const dataLanguage = useDataLanguage();
  const figures = pollFigures(fact);
  const ownText = figures.length > 0 ? fact.textAboveChart : undefined;
  return (
    <>
      <FactMeta fact={fact} action={action} monthStyle={monthStyle} />
      <p class="text" {...dataLanguage}>
        {text ?? ownText ?? factText(fact, subject)}
      </p>
      {figures.length > 0 && <Poll figures={figures} {...(subject && { subject })} />}
      {fact.note !== undefined && (
        <p class="note" {...dataLanguage}>
          {fact.note}
        </p>
      )}
    </>
  );
}
