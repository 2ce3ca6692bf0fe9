// English in disguise, to see what a layout does to a language before there is one: from right to left, or a third longer.
import type { Language } from '../../../locales/language.ts';
import { localeOf } from '../../../locales/locale.ts';
import { english } from './sample-languages.ts';

/** Runs from right to left, letter by letter. */
export const rightToLeft: Language = disguised('ar-XB', (text) => `\u{202E}${text}\u{202C}`);

/** Has words as long as a language can have. */
export const longWords: Language = disguised('de-XA', (text) =>
  text.replaceAll(
    /\p{L}{5,}/gu,
    (word) => `${word}${word.slice(0, Math.ceil(word.length / 2)).toLowerCase()}`,
  ),
);

function disguised(lang: string, change: (text: string) => string): Language {
  const { card, fact, texts } = english;
  const byKey = Object.fromEntries(Object.entries(texts.byKey).map(([key, text]) => [key, change(text)]));
  return {
    ...localeOf(lang),
    card: changed(card, change),
    fact: changed(fact, change),
    texts: { lang, byKey, inEnglish: [] },
  };
}

/** Messages that say what they said, changed. */
function changed<Messages extends object>(messages: Messages, change: (text: string) => string): Messages {
  return new Proxy(messages, {
    get: (target, key) => {
      const message: unknown = Reflect.get(target, key);
      return typeof message === 'function' ? (values: unknown) => change(String(message(values))) : message;
    },
  });
}
