// The card's script: put by the background into the frames in which somebody points, beside the content script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide, tellOfCards } from '../../frame/handover.ts';
import { cardWords, onNewWords } from './card-words.ts';
import { InPageCards, isCardShown } from './in-page-cards.ts';
import { loadFormats } from './load-formats.ts';
import { redrawCard } from './page-card.tsx';

export default defineUnlistedScript(() => {
  tellOfCards(isCardShown);
  onNewWords(redrawCard);
  provide('cards', (setup) => new InPageCards(setup));
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => loadFormats(cardWords()?.lang));
});
