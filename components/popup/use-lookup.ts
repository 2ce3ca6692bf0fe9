// The search and the names it knows. They come after the popup has been drawn, so that it opens at once.
import { useEffect, useState } from 'preact/hooks';
import { allTexts } from '../../locales/languages.ts';
import type { Search } from '../../lookup/search.ts';

export interface Lookup {
  readonly search: Search;
  /** The languages in which names are known, as BCP 47 tags. */
  readonly languages: readonly string[];
}

/** Made once for the page: a reader who comes back to where the search is waits for it no more. */
let made: Promise<Lookup> | undefined;

/** Undefined for a moment at first. */
export function useLookup(): Lookup | undefined {
  const [lookup, setLookup] = useState<Lookup>();
  useEffect(() => {
    made ??= makeLookup();
    void made.then(setLookup);
  }, []);
  return lookup;
}

async function makeLookup(): Promise<Lookup> {
  const [{ createSearch }, { languages }] = await Promise.all([
    import('../../lookup/search.ts'),
    import('../../lookup/names.ts'),
  ]);
  return { search: createSearch(allTexts), languages };
}
