// The toolbar popup: of the active tab, or of the tab that its address names where it is opened as a tab itself.
import browser from 'webextension-polyfill';
import { isSubjectId, type SubjectId } from '../../data/subjects.ts';
import { popupMessages } from '../../locales/popup.ts';
import { POPUP_SUBJECT_KEY } from '../../messaging/messages.ts';
import { mountOwnPage } from '../own-page/mount.tsx';
import { TabPopup } from './TabPopup.tsx';

const [tabId, subject] = await Promise.all([tabOfPage(), subjectWanted()]);
await mountOwnPage(popupMessages, (settings) => (
  <TabPopup tabId={tabId} subject={subject} settings={settings} />
));

async function tabOfPage(): Promise<number> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? browser.tabs.TAB_ID_NONE;
}

/** The subject of the card that has opened the popup. */
async function subjectWanted(): Promise<SubjectId | undefined> {
  const { [POPUP_SUBJECT_KEY]: left } = await browser.storage.session.get(POPUP_SUBJECT_KEY);
  await browser.storage.session.remove(POPUP_SUBJECT_KEY);
  const wanted = left ?? location.hash.slice(1);
  return isSubjectId(wanted) ? wanted : undefined;
}
