// Marks and cards on a page of the extension itself, where no content script runs.
import browser from 'webextension-polyfill';
import { subjectIds } from '../../data/subjects.ts';
import { lookingOut } from '../../page/text/look-out.ts';
import { installedMarkStyle, markRules } from '../../page/marks/mark-style.ts';
import { hitsIn } from '../../spotting/prefilter.ts';
import { loadSettings, watchSettings } from '../../settings/storage.ts';
import { InPageCards } from '../card-script/in-page-cards.ts';
import { FactCards } from '../../frame/fact-cards.ts';
import { reportMentions } from '../../frame/mentions-port.ts';
import { followSteps } from '../../frame/steps.ts';

/** Marks it until it is left, as the settings want it. */
export async function markThisPage(): Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const cards = new FactCards({
    isReadable: true,
    address: '',
    reading: lookingOut(() => {}),
    hitsIn,
    startCards: (setup) => new InPageCards(setup),
    onRival: () => ending.abort(),
    signal,
  });
  document.adoptedStyleSheets.push(installedMarks());
  reportMentions(cards, signal);
  followSteps(cards, signal);
  cards.apply((await loadSettings(browser.storage)).values);
  watchSettings(browser.storage, ({ values }) => cards.apply(values), signal);
}

/** On pages of the web, the manifest brings this. */
function installedMarks(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markRules(installedMarkStyle, subjectIds));
  return sheet;
}
