// Marks and cards on a page of the extension itself, where no content script runs and all of it is at hand.
import browser from 'webextension-polyfill';
import { subjectIds } from '../../data/subjects.ts';
import { pageSettingsIn, spottedIn } from '../../frame/answers.ts';
import { onNewWords, provideWords } from '../card-script/card-words.ts';
import { offReasonOf } from '../../frame/documents.ts';
import { connect } from '../../frame/extension-api.ts';
import { FrameController } from '../../frame/frame-controller.ts';
import { chosenLanguage, languageIn } from '../../locales/languages.ts';
import { installedMarkStyle, markRules } from '../../page/marks/mark-style.ts';
import { isToFrame } from '../../messaging/messages.ts';
import { loadSettings, watchSettings } from '../../settings/storage.ts';
import { pageSearch } from '../../page/text/page-search.ts';
import { detect } from '../../spotting/detect.ts';
import { redrawCard } from '../card-script/page-card.tsx';
import { InPageCards } from '../card-script/in-page-cards.ts';

/** Marks it until it is left, as the settings want it. */
export async function markThisPage(): Promise<void> {
  let { values } = await loadSettings(browser.storage);
  const speak = (): void =>
    provideWords(languageIn(chosenLanguage(values.language, browser.i18n.getUILanguage())));
  speak();
  onNewWords(redrawCard);
  const settings = () => pageSettingsIn(values, undefined);
  const controller = new FrameController({
    detect,
    pageSearch,
    offReasonOf,
    spot: async (texts) => ({ mentions: await spottedIn(texts, values), settings: settings() }),
    settings: async () => settings(),
    bringCards: async () => (setup) => new InPageCards(setup),
    connect,
    tellSubjects: () => {},
    lookForFrames: () => {},
    isOrphaned: () => false,
    onError: reportError,
  });
  document.adoptedStyleSheets.push(installedMarks());
  // What the background tells a tab's frames, and the popup asks of them, comes here by a message.
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (!isToFrame(message)) return undefined;
    controller.receive(message);
    return Promise.resolve(true);
  });
  controller.start();
  watchSettings(
    browser.storage,
    (loaded) => {
      ({ values } = loaded);
      speak();
      controller.receive({ type: 'settings', settings: settings() });
    },
    new AbortController().signal,
  );
}

/** Into pages of the web, the background brings this. */
function installedMarks(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markRules(installedMarkStyle, { all: subjectIds, inLinks: subjectIds }, false));
  return sheet;
}
