// All languages at once, for the extension's own pages and its background. Pages of the web get one.
import type { Texts } from '../data/texts.ts';
import { cardMessages } from './card.ts';
import { messagesIn } from './catalog.ts';
import english from './en/texts.json?texts';
import { factMessages } from './fact.ts';
import { type Language, makeLanguage } from './language.ts';
import { localeFor } from './locale.ts';

const translated = import.meta.glob<Texts>('./*/texts.json', {
  query: '?texts',
  import: 'default',
  eager: true,
});

/** The texts of every language, English first. */
export const allTexts: readonly Texts[] = [english, ...Object.values(translated)];

/** BCP 47 tags. */
export const languageTags: readonly string[] = allTexts.map(({ lang }) => lang);

/** @param tag one of {@link languageTags}; any other is English */
export function languageIn(tag: string): Language {
  const texts = allTexts.find(({ lang }) => lang === tag) ?? english;
  return makeLanguage(texts, messagesIn(cardMessages, texts.lang), messagesIn(factMessages, texts.lang));
}

/**
 * The tag of the language to speak.
 * @param wanted a tag, or `browser` for that of the browser as far as there is such
 */
export function chosenLanguage(wanted: string, browserLanguage: string): string {
  return localeFor(wanted === 'browser' ? browserLanguage : wanted, languageTags).lang;
}
