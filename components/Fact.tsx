// One fact: how firmly the article says it, when and where, and then what it says.
import type { ComponentChildren } from 'preact';
import { type Fact as FactData, pollFigures } from '../data/facts.ts';
import type { SubjectId } from '../data/subjects.ts';
import { factNote, factTextIn, textAboveChart } from '../data/texts.ts';
import { FactMeta, type FactMetaProps } from './FactMeta.tsx';
import { useTexts } from './locale-context.ts';
import { marked } from './marked.ts';
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
  const texts = useTexts();
  const figures = pollFigures(fact);
  const whole = factTextIn(texts, fact, subject);
  const shown = text === undefined && figures.length > 0 ? (textAboveChart(texts, fact) ?? whole) : whole;
  const note = factNote(texts, fact);
  return (
    <>
      <FactMeta fact={fact} action={action} monthStyle={monthStyle} />
      <p class="text" {...marked(shown)}>
        {text ?? shown.text}
      </p>
      {figures.length > 0 && <Poll figures={figures} {...(subject && { subject })} />}
      {note && (
        <p class="note" {...marked(note)}>
          {note.text}
        </p>
      )}
    </>
  );
}
