// The messages of one surface in every language there is.

/** Messages by language. */
export type Catalog<Messages> = Readonly<Record<string, Messages>> & { readonly en: Messages };

/**
 * @param modules What `import.meta.glob` finds: compiled messages by their file's path, such as “./en/card.json”
 * @throws If there is no English
 */
export function catalogOf<Messages extends object>(
  modules: Readonly<Record<string, Messages>>,
): Catalog<Messages> {
  const byLanguage = Object.entries(modules).map(
    ([path, messages]) => [path.split('/').at(-2) ?? '', messages] as const,
  );
  const en = byLanguage.find(([language]) => language === 'en')?.[1];
  if (!en) throw new Error('There are no English messages');
  return { ...Object.fromEntries(byLanguage), en };
}

/** The messages in a language, else in English. */
export function messagesIn<Messages>(catalog: Catalog<Messages>, language: string): Messages {
  return Object.hasOwn(catalog, language) ? (catalog[language] ?? catalog.en) : catalog.en;
}
