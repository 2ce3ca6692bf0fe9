// The sites that are switched off: remove one, take that back, add one.
import { useState } from 'preact/hooks';
import { optionsMessages } from '../../locales/options.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { Icon } from '../Icon.tsx';
import { closeIcon } from '../icons.ts';
import { useMessages } from '../locale-context.ts';
import { siteName } from '../site-name.ts';
import { AddSite } from './AddSite.tsx';
import { LockNote, Section } from './Section.tsx';

export interface SitesOffProps {
  readonly settings: LoadedSettings;
  /** Takes entries out of the list of sites that are off, or puts them in. */
  readonly onSites: (entries: readonly string[], areOn: boolean) => void;
}

export function SitesOff({ settings, onSites }: SitesOffProps) {
  const messages = useMessages(optionsMessages);
  const [removed, setRemoved] = useState<string>();
  const { values, locked, sitesOffByPolicy } = settings;
  const isLocked = locked.has('sitesOff');
  const sites = values.sitesOff.toSorted((a, b) => siteName(a).localeCompare(siteName(b)));
  const remove = (site: string): void => {
    setRemoved(site);
    onSites([site], true);
  };
  const undo = (site: string): void => {
    setRemoved(undefined);
    onSites([site], false);
  };
  return (
    <Section id="sites" heading={messages.sites()} hint={messages.sitesHint()} isLocked={isLocked}>
      {sites.length === 0 ? (
        <p class="hint">{messages.noSites()}</p>
      ) : (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <span>{siteName(site)}</span>
              {isLocked || sitesOffByPolicy.includes(site) ? (
                <LockNote />
              ) : (
                <button
                  type="button"
                  class="icon-button"
                  aria-label={messages.switchOnAgain({ site: siteName(site) })}
                  onClick={() => remove(site)}
                >
                  <Icon path={closeIcon} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <output class="notice">
        {removed !== undefined && (
          <>
            <span>{messages.isOnAgain({ site: siteName(removed) })}</span>
            <button type="button" class="button" onClick={() => undo(removed)}>
              {messages.undo()}
            </button>
          </>
        )}
      </output>
      {!isLocked && <AddSite sitesOff={values.sitesOff} onAdd={(site) => onSites([site], false)} />}
    </Section>
  );
}
