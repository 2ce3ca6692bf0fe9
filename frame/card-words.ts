// The card's words by language, as their scripts bring them: in the extension's own world, unseen by the page.
import type { Language } from '../locales/language.ts';

interface Words {
  readonly byLanguage: Map<string, Language>;
  onNew?: () => void;
}

const KEY = Symbol.for('fact-cards-words');

function words(): Words {
  const here = globalThis as { [KEY]?: Words };
  return (here[KEY] ??= { byLanguage: new Map() });
}

/** Brings a language. Harmless to repeat. */
export function provideWords(language: Language): void {
  words().byLanguage.set(language.lang, language);
  words().onNew?.();
}

/** The language, or whichever there is while it is on its way; undefined before any has come. */
export function wordsIn(lang: string): Language | undefined {
  const { byLanguage } = words();
  return byLanguage.get(lang) ?? [...byLanguage.values()].at(-1);
}

/** Calls back whenever a language has come. */
export function onNewWords(listener: () => void): void {
  words().onNew = listener;
}
