// The search and the names it knows. They come after the popup has been drawn, so that it opens at once.
import { useEffect, useState } from 'preact/hooks';
import { allTexts } from '../../locales/languages.ts';
import type { Search } from '../../lookup/search.ts';

export interface Lookup {
  readonly search: Search;
  /** The languages in which names are known, as BCP 47 tags. */
  readonly languages: readonly string[];
}

/** Undefined for a moment at first. */
export function useLookup(): Lookup | undefined {
  const [lookup, setLookup] = useState<Lookup>();
  useEffect(() => {
    const loading = Promise.all([import('../../lookup/search.ts'), import('../../lookup/names.ts')]);
    void loading.then(([{ createSearch }, { languages }]) =>
      setLookup({ search: createSearch(allTexts), languages }),
    );
  }, []);
  return lookup;
}
