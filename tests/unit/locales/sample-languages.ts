// Languages that the product does not have, to see and test how it would be in them: Arabic has six plural forms
// and runs from right to left, German has long words. Their facts are English still.
import { type Language, makeLanguage } from '../../../locales/language.ts';
import { languageIn } from '../../../locales/languages.ts';
import arabicCard from './ar/card.json?messages';
import arabicFact from './ar/fact.json?messages';
import germanCard from './de/card.json?messages';
import germanFact from './de/fact.json?messages';

export const english: Language = languageIn('en');
export const russian: Language = languageIn('ru');
export const arabic: Language = makeLanguage(untranslated('ar'), arabicCard, arabicFact);
export const german: Language = makeLanguage(untranslated('de'), germanCard, germanFact);

function untranslated(lang: string): Language['texts'] {
  const { byKey } = english.texts;
  return { lang, byKey, inEnglish: Object.keys(byKey) };
}
