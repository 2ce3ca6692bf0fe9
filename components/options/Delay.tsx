// A delay, from none to a second.
import { useId, useState } from 'preact/hooks';
import { optionsMessages } from '../../locales/options.ts';
import { useLanguage, useMessages } from '../locale-context.ts';
import { LockNote } from './Section.tsx';

export interface DelayProps {
  readonly label: string;
  readonly milliseconds: number;
  readonly isLocked: boolean;
  readonly onChange: (milliseconds: number) => void;
}

export function Delay({ label, milliseconds, isLocked, onChange }: DelayProps) {
  const messages = useMessages(optionsMessages);
  const { lang } = useLanguage();
  const id = useId();
  // While it is dragged; saved once it is let go.
  const [dragged, setDragged] = useState<number>();
  const shown = dragged ?? milliseconds;
  const spoken = messages.seconds({
    seconds: (shown / 1000).toLocaleString(lang, { minimumFractionDigits: 1 }),
  });
  return (
    <div>
      <label for={id} class="control-label">
        {label}
      </label>
      <div class="delay">
        <input
          id={id}
          type="range"
          min={0}
          max={1000}
          step={20}
          value={shown}
          aria-valuetext={spoken}
          disabled={isLocked}
          onInput={({ currentTarget }) => setDragged(currentTarget.valueAsNumber)}
          onChange={({ currentTarget }) => {
            setDragged(undefined);
            onChange(currentTarget.valueAsNumber);
          }}
        />
        <span aria-hidden="true">{spoken}</span>
      </div>
      {isLocked && <LockNote />}
    </div>
  );
}
