// The card's words, as the script of a language brings them: in the extension's own world, unseen by the page.
import type { Language } from '../../locales/language.ts';

interface Words {
  language?: Language;
  onNew?: () => void;
}

const KEY = Symbol.for('fact-cards-words');

function words(): Words {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody else knows the symbol
  const here = globalThis as { [KEY]?: Words };
  return (here[KEY] ??= {});
}

/** Brings a language, in place of the one before. Harmless to repeat. */
export function provideWords(language: Language): void {
  const here = words();
  here.language = language;
  here.onNew?.();
}

/** The language that was brought last; undefined before any. */
export function cardWords(): Language | undefined {
  return words().language;
}

/** Calls back whenever a language has come. */
export function onNewWords(listener: () => void): void {
  words().onNew = listener;
}
