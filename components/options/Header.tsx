// The page's name, whether what was changed is saved, and the switch of everything.
import { optionsMessages } from '../../locales/options.ts';
import { Icon } from '../Icon.tsx';
import { tickIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';
import type { Controls } from './controls.ts';
import { LockNote } from './Section.tsx';
import type { SavingStatus } from './use-saving.ts';

export interface HeaderProps extends Controls {
  readonly status: SavingStatus;
}

export function Header({ values, locked, set, status }: HeaderProps) {
  const messages = useMessages(optionsMessages);
  return (
    <header class="page-head">
      <h1>{messages.name()}</h1>
      <output class="saving">
        {status === 'saving' && messages.saving()}
        {status === 'failed' && messages.notSaved()}
        {status === 'saved' && (
          <>
            <Icon path={tickIcon} />
            {messages.saved()}
          </>
        )}
      </output>
      <label class="switch">
        <span>{messages.on()}</span>
        <input
          type="checkbox"
          role="switch"
          checked={values.enabled}
          aria-checked={values.enabled}
          aria-label={messages.onEverywhere()}
          disabled={locked.has('enabled')}
          onChange={({ currentTarget }) => set('enabled', currentTarget.checked)}
        />
      </label>
      {locked.has('enabled') && <LockNote />}
    </header>
  );
}
