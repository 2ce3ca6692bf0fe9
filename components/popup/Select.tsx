// A choice out of a list, with the popup's own arrow.
import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon.tsx';
import { chevronIcon } from '../icons.ts';

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ComponentChildren;
}

export function Select({ label, value, onChange, children }: SelectProps) {
  return (
    <div class="select">
      <select
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {children}
      </select>
      <Icon path={chevronIcon} />
    </div>
  );
}
