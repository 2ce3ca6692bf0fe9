// The card's script: put by the background into the frames that have a mention, beside the content script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { InPageCards } from './in-page-cards.ts';
import { locale } from './page-card.tsx';
import { loadFormats } from './load-formats.ts';

export default defineUnlistedScript(() => {
  globalThis.attachFactCards?.((setup) => new InPageCards(setup));
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => loadFormats(locale.lang));
});
