// The switch of the site that the page belongs to, with the way back after it has been used.
import { useState } from 'preact/hooks';
import { popupMessages } from '../../locales/popup.ts';
import { entriesCovering } from '../../settings/hosts.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { embed } from '../embed.ts';
import { Icon } from '../Icon.tsx';
import { lockIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';
import { siteName } from '../site-name.ts';

export interface SiteSwitchProps {
  readonly site: string;
  readonly settings: LoadedSettings;
  /** Rejects where that could not be saved. */
  readonly onSites: (entries: readonly string[], areOn: boolean) => Promise<void>;
}

/** What the switch has done last. */
interface Done {
  readonly entries: readonly string[];
  readonly areOn: boolean;
}

export function SiteSwitch({ site, settings, onSites }: SiteSwitchProps) {
  const messages = useMessages(popupMessages);
  const [done, setDone] = useState<Done>();
  const [hasFailed, setFailed] = useState(false);
  const { values, locked, sitesOffByPolicy } = settings;
  const covering = entriesCovering(site, values.sitesOff);
  const isOn = covering.length === 0;
  const isLocked = locked.has('sitesOff') || covering.some((entry) => sitesOffByPolicy.includes(entry));
  const name = siteName(site);
  const save = (entries: readonly string[], areOn: boolean, whenDone: Done | undefined): void => {
    setFailed(false);
    onSites(entries, areOn).then(
      () => setDone(whenDone),
      () => setFailed(true),
    );
  };
  const onSwitch = (areOn: boolean): void => {
    // The same entries once more, the other way, where it is pressed again before that is saved.
    const change = { entries: isOn ? [site] : covering, areOn };
    save(change.entries, change.areOn, change);
  };
  return (
    <div class="site-switch">
      <label class="switch">
        <span>{embed((slot) => messages.showOn({ site: slot }), <b>{name}</b>)}</span>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          disabled={isLocked}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
      </label>
      {isLocked && (
        <p class="lock">
          <Icon path={lockIcon} />
          {messages.setByPolicy()}
        </p>
      )}
      <output class="notice">
        {hasFailed && <span>{messages.notSaved()}</span>}
        {done && (
          <>
            {!hasFailed && (
              <span>{done.areOn ? messages.nowOn({ site: name }) : messages.nowOff({ site: name })}</span>
            )}
            <button
              type="button"
              class="button small"
              onClick={() => save(done.entries, !done.areOn, undefined)}
            >
              {messages.undo()}
            </button>
          </>
        )}
      </output>
    </div>
  );
}
