// All that a card says in English: put by the background into the frames in which somebody points, before the card.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideWords } from '../card-script/card-words.ts';
import { makeLanguage } from '../../locales/language.ts';
import card from '../../locales/en/card.json?messages';
import fact from '../../locales/en/fact.json?messages';
import texts from '../../locales/en/texts.json?texts';

export default defineUnlistedScript(() => provideWords(makeLanguage(texts, card, fact)));
