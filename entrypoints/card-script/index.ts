// The third script: put by the background into the frames that have a mention, beside the content script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { InPageCards } from './in-page-cards.ts';

export default defineUnlistedScript(() => {
  globalThis.attachFactCards?.((setup) => new InPageCards(setup));
});
