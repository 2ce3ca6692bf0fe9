// The reader's language, as the components below the one that knows it see it.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../data/texts.ts';
import { type Catalog, messagesIn } from '../locales/catalog.ts';
import type { Language } from '../locales/language.ts';

export const LanguageContext = createContext<Language | undefined>(undefined);

/** @throws if no component above knows the language: a mistake in the program */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('There is no language here');
  return language;
}

/** The data's texts in the reader's language. */
export function useTexts(): Texts {
  return useLanguage().texts;
}

/** The words of a surface of the extension's own in the reader's language. */
export function useMessages<Messages>(catalog: Catalog<Messages>): Messages {
  return messagesIn(catalog, useLanguage().lang);
}
