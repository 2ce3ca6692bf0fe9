// Facts below one another, each of which can be copied. The list is one stop of the Tab key.
import { useState } from 'preact/hooks';
import type { Fact as FactData } from '../data/facts.ts';
import type { SubjectId } from '../data/subjects.ts';
import type { CitedFact } from '../lookup/citation.ts';
import { Fact } from './Fact.tsx';
import { Icon } from './Icon.tsx';
import { copyIcon, tickIcon } from './icons.ts';
import { useLanguage } from './locale-context.ts';

export interface FactListProps {
  readonly facts: readonly FactData[];
  readonly subject: SubjectId;
  readonly label?: string;
  /** The fact that has just been copied. */
  readonly copiedId: string | undefined;
  readonly onCopy: (fact: CitedFact) => void;
}

export function FactList({ facts, subject, label, copiedId, onCopy }: FactListProps) {
  const messages = useLanguage().fact;
  const [stop, setStop] = useState(0);
  return (
    <ul class="facts" aria-label={label}>
      {facts.map((fact, index) => (
        <li key={fact.id} class="fact">
          <Fact
            fact={fact}
            subject={subject}
            action={
              <button
                type="button"
                class="icon-button tip beside copy-fact"
                aria-label={messages.copyFact()}
                tabIndex={index === Math.min(stop, facts.length - 1) ? 0 : -1}
                onFocus={() => setStop(index)}
                onClick={() => onCopy({ fact, subject })}
              >
                <Icon path={fact.id === copiedId ? tickIcon : copyIcon} />
              </button>
            }
          />
        </li>
      ))}
    </ul>
  );
}
