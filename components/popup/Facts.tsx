// Facts below one another, each of which can be copied.
import type { Fact as FactData } from '../../data/facts.ts';
import type { SubjectId } from '../../data/subjects.ts';
import { Fact } from '../Fact.tsx';
import { CopyFact } from './CopyFact.tsx';

export interface FactsProps {
  readonly facts: readonly FactData[];
  /** Under whose name they stand. */
  readonly subject: SubjectId;
}

export function Facts({ facts, subject }: FactsProps) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li key={fact.id} class="fact">
          <Fact fact={fact} subject={subject} />
          <CopyFact fact={fact} subject={subject} />
        </li>
      ))}
    </ul>
  );
}
