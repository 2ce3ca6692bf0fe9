// Takes a site to be switched off, and says what is wrong with it.
import { useId, useState } from 'preact/hooks';
import { optionsMessages } from '../../locales/options.ts';
import { hostOf } from '../../settings/hosts.ts';
import { useMessages } from '../locale-context.ts';
import { siteName } from '../site-name.ts';

export interface AddSiteProps {
  /** Those that are off already. */
  readonly sitesOff: readonly string[];
  readonly onAdd: (site: string) => void;
}

export function AddSite({ sitesOff, onAdd }: AddSiteProps) {
  const messages = useMessages(optionsMessages);
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = (): void => {
    const site = hostOf(text);
    if (site === undefined) setProblem(messages.notASite({ text: text.trim() }));
    else if (sitesOff.includes(site)) setProblem(messages.alreadyOff({ site: siteName(site) }));
    else {
      setText('');
      onAdd(site);
    }
  };
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div>
        <input
          type="text"
          class="field"
          inputMode="url"
          aria-label={messages.siteToAdd()}
          aria-invalid={problem !== undefined}
          aria-describedby={id}
          placeholder={messages.siteExample()}
          autoCapitalize="none"
          autoComplete="off"
          spellcheck={false}
          required
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" class="button">
          {messages.add()}
        </button>
      </div>
      <p id={id} class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
