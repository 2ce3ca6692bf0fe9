// One section of the options: its heading and what it is about, beside its controls.
import type { ComponentChildren } from 'preact';
import { optionsMessages } from '../../locales/options.ts';
import { Icon } from '../Icon.tsx';
import { lockIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';

export interface SectionProps {
  /** For the heading, so that controls can be named by it. */
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  /** Whether a policy has set what is in it. */
  readonly isLocked?: boolean;
  readonly children: ComponentChildren;
}

export function Section({ id, heading, hint, isLocked, children }: SectionProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <div>
        <h2 id={id}>{heading}</h2>
        {hint !== undefined && <p class="hint">{hint}</p>}
        {isLocked && <LockNote />}
      </div>
      <div class="controls">{children}</div>
    </section>
  );
}

export function LockNote() {
  const messages = useMessages(optionsMessages);
  return (
    <p class="lock">
      <Icon path={lockIcon} />
      {messages.setByPolicy()}
    </p>
  );
}
