// The content script: in each frame of each page, from the text's being there until the frame goes.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from 'wxt/browser';
import { loadSettings, watchSettings } from '../../settings/storage.ts';
import { reportSubjects } from './badge.ts';
import { FactCards } from './fact-cards.ts';
import { isReadable, siteAddress } from './documents.ts';
import { followSteps } from './steps.ts';
import { reportMentions } from './mentions-port.ts';
import { whenVisible } from './when-visible.ts';

// Not one of WXT's content scripts, whose start is told to the page in a message and an event; wxt.config.ts puts it
// into the manifest.
export default defineUnlistedScript(() => {
  void run();
});

async function run(): Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const cards = new FactCards({
    isReadable: isReadable(document),
    address: siteAddress(),
    onRival: () => ending.abort(),
    signal,
  });
  reportMentions(cards, signal);
  reportSubjects(cards, signal);
  await whenVisible(signal);
  cards.apply((await loadSettings(browser.storage)).values);
  watchSettings(browser.storage, ({ values }) => cards.apply(values), signal);
  followSteps(cards, signal);
}
