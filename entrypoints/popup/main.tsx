// The toolbar popup: of the active tab, or of the tab that its address names where it is opened as a tab itself.
import browser, { type Tabs } from 'webextension-polyfill';
import { isSubjectId } from '../../data/subjects.ts';
import { popupMessages } from '../../locales/popup.ts';
import { POPUP_START_KEY, type PopupStart } from '../../messaging/messages.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { mountOwnPage, type SettingChanges } from '../own-page/mount.tsx';
import { TabPopup } from './TabPopup.tsx';

const inAddress = new URLSearchParams(location.search);
const tab = tabOfPage();
await mountOwnPage(
  popupMessages,
  popupOfPage(),
  tab.then((found) => found?.incognito === true),
);

async function popupOfPage() {
  const [found, start] = await Promise.all([tab, startWanted()]);
  const tabId = found?.id ?? browser.tabs.TAB_ID_NONE;
  return (settings: LoadedSettings, changes: SettingChanges) => (
    <TabPopup {...{ tabId, start, settings, changes }} />
  );
}

async function tabOfPage(): Promise<Tabs.Tab | undefined> {
  const named = Number(inAddress.get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return browser.tabs.get(named).catch(() => undefined);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

/** What a card, the menu or a command wants to be shown, once. */
async function startWanted(): Promise<PopupStart> {
  const { [POPUP_START_KEY]: left } = await browser.storage.session.get(POPUP_START_KEY);
  void browser.storage.session.remove(POPUP_START_KEY);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- left by our own background
  const wanted = (left ?? Object.fromEntries(inAddress)) as Record<string, unknown>;
  return {
    ...(isSubjectId(wanted.subject) && { subject: wanted.subject }),
    ...(typeof wanted.query === 'string' && { query: wanted.query }),
  };
}
