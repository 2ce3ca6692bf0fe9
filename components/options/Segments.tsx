// One of a few short choices beside one another.
import { useId } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { tickIcon } from '../icons.ts';
import { LockNote } from './Section.tsx';

interface Choosable<Value> {
  readonly value: Value;
  readonly label: string;
  /** Of the label, where it is in a language of its own. */
  readonly lang?: string;
}

export interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choosable<Value>[];
  readonly chosen: Value;
  readonly isLocked: boolean;
  readonly onChoose: (value: Value) => void;
}

export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, name, choices, chosen, isLocked, onChoose } = props;
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <p id={id} class="control-label">
        {label}
      </p>
      <div class="segments">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === chosen}
              disabled={isLocked}
              onChange={() => onChoose(choice.value)}
            />
            <Icon path={tickIcon} />
            <span lang={choice.lang}>{choice.label}</span>
          </label>
        ))}
      </div>
      {isLocked && <LockNote />}
    </div>
  );
}
