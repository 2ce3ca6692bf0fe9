// Everything that a card says, in one language. A page is given that of its reader alone.
import type { Texts } from '../data/texts.ts';
import { localeOf, type Locale } from './locale.ts';

export interface Language extends Locale {
  readonly card: CardMessages;
  readonly fact: FactMessages;
  readonly texts: Texts;
}

export function makeLanguage(texts: Texts, card: CardMessages, fact: FactMessages): Language {
  return { ...localeOf(texts.lang), card, fact, texts };
}
