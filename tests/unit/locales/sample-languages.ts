// Languages that the product does not have, to see and test how it would be in them: Arabic has six plural forms
// and runs from right to left, German has long words.
import { type Catalog, catalogOf } from '../../../locales/catalog.ts';
import { cardMessages } from '../../../locales/card.ts';
import { factMessages } from '../../../locales/fact.ts';
import type { Locale } from '../../../locales/locale.ts';

export const arabic: Locale = { lang: 'ar', dir: 'rtl' };
export const german: Locale = { lang: 'de', dir: 'ltr' };

/** Makes them languages of the interface until the program ends. */
export function addSampleLanguages(): void {
  addTo(
    cardMessages,
    import.meta.glob<Partial<CardMessages>>('./*/card.json', {
      query: '?messages',
      import: 'default',
      eager: true,
    }),
  );
  addTo(
    factMessages,
    import.meta.glob<Partial<FactMessages>>('./*/fact.json', {
      query: '?messages',
      import: 'default',
      eager: true,
    }),
  );
}

function addTo<Messages extends object>(
  catalog: Catalog<Messages>,
  modules: Readonly<Record<string, Partial<Messages>>>,
): void {
  const complete = Object.entries(modules).map(([path, words]) => [path, { ...catalog.en, ...words }]);
  Object.assign(catalog, catalogOf<Messages>({ './en/': catalog.en, ...Object.fromEntries(complete) }));
}
