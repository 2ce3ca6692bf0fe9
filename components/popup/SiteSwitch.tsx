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
  readonly onSites: (entries: readonly string[], areOn: boolean) => void;
}

/** What the switch has done last. */
interface Done {
  readonly entries: readonly string[];
  readonly areOn: boolean;
}

export function SiteSwitch({ site, settings, onSites }: SiteSwitchProps) {
  const messages = useMessages(popupMessages);
  const [done, setDone] = useState<Done>();
  const { values, locked, sitesOffByPolicy } = settings;
  const covering = entriesCovering(site, values.sitesOff);
  const isOn = covering.length === 0;
  const isLocked = locked.has('sitesOff') || covering.some((entry) => sitesOffByPolicy.includes(entry));
  const name = siteName(site);
  const onSwitch = (): void => {
    const change = { entries: isOn ? [site] : covering, areOn: !isOn };
    setDone(change);
    onSites(change.entries, change.areOn);
  };
  const onUndo = ({ entries, areOn }: Done): void => {
    setDone(undefined);
    onSites(entries, !areOn);
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
          onChange={onSwitch}
        />
      </label>
      {isLocked && (
        <p class="lock">
          <Icon path={lockIcon} />
          {messages.setByPolicy()}
        </p>
      )}
      <output class="notice">
        {done && (
          <>
            <span>{done.areOn ? messages.nowOn({ site: name }) : messages.nowOff({ site: name })}</span>
            <button type="button" class="button small" onClick={() => onUndo(done)}>
              {messages.undo()}
            </button>
          </>
        )}
      </output>
    </div>
  );
}
