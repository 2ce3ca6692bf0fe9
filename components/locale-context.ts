// The reader's language, as the components below the one that knows it see it.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Catalog, messagesIn } from '../locales/catalog.ts';
import { english, type Locale } from '../locales/locale.ts';

export const LocaleContext = createContext<Locale>(english);

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The catalog's messages in the reader's language. */
export function useMessages<Messages>(catalog: Catalog<Messages>): Messages {
  return messagesIn(catalog, useLocale().lang);
}

/** The attributes that mark the article's facts as English where the interface is not. */
export function useDataLanguage(): { lang: string; dir: 'ltr' } | undefined {
  return useLocale().lang === 'en' ? undefined : { lang: 'en', dir: 'ltr' };
}
