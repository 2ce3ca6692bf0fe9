// The popup of one tab: knows its page, and does what the popup's controls ask for.
import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { WayOut } from '../../components/popup/explain.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupStart } from '../../messaging/messages.ts';
import { saveSetting } from '../../settings/save.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import type { SettingChanges } from '../own-page/mount.tsx';
import { closePopup, dismissPopup } from './close.ts';
import { originsOf, TabFollower, type TabReport } from './follow-tab.ts';
import { pageStateOf, siteOf } from './page-state.ts';

export interface TabPopupProps {
  readonly tabId: number;
  readonly start: PopupStart;
  readonly settings: LoadedSettings;
  readonly changes: SettingChanges;
}

export function TabPopup({ tabId, start, settings, changes }: TabPopupProps) {
  const [tab, setTab] = useState<TabReport>();
  const follower = useMemo(() => new TabFollower(tabId, setTab), [tabId]);
  useEffect(() => void follower.start(), [follower]);
  const site = siteOf(tab?.address);
  return (
    <Popup
      page={tab ? pageStateOf(tab, settings.values) : { is: 'asking' }}
      site={site}
      isOnceOnly={tab !== undefined && !tab.hasPermission && (tab.frames?.size ?? 0) > 0}
      settings={settings}
      {...start}
      onJump={({ frame, id }) => {
        follower.jump(frame, id);
        void closePopup(tabId);
      }}
      onStep={({ frame, id }) => follower.jump(frame, id)}
      onSites={(entries, areOn) => (areOn ? changes.removeSites(entries) : changes.addSites(entries))}
      onCopy={copy}
      onClose={() => void dismissPopup()}
      wayOut={waysOut(tabId, originsOf(tab?.address))}
    />
  );
}

function waysOut(tabId: number, origins: string[]): WayOut {
  return {
    onAllow: () => {
      // Pages that are open already get their content script only when loaded anew.
      void browser.permissions
        .request({ origins })
        .then(async (isAllowed) =>
          isAllowed ? browser.tabs.reload(tabId).catch(() => undefined) : undefined,
        );
    },
    onReload: () => {
      // It may have been closed meanwhile.
      browser.tabs.reload(tabId).catch(() => undefined);
    },
    onSwitchAll: (isOn) => void saveSetting(browser.storage, 'enabled', isOn),
    onOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  };
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
