// The search and the names it knows. They come after the popup has been drawn, so that it opens at once.
import { useEffect, useState } from 'preact/hooks';
import type { SearchResults } from '../../lookup/search.ts';

export interface Lookup {
  readonly search: (query: string) => SearchResults;
  /** The languages in which names are known, as BCP 47 tags. */
  readonly languages: readonly string[];
}

/** Undefined for a moment at first. */
export function useLookup(): Lookup | undefined {
  const [lookup, setLookup] = useState<Lookup>();
  useEffect(() => {
    const loading = Promise.all([import('../../lookup/search.ts'), import('../../lookup/names.ts')]);
    void loading.then(([{ search }, { languages }]) => setLookup({ search, languages }));
  }, []);
  return lookup;
}
