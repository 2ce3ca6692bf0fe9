// Where in a shown text the words stand that a search has found.
import { unitsOfFolded, wordsIn } from './fold.ts';
import { stemOf } from './stems.ts';

/** From `start` up to `end`, in UTF-16 units of the text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of the text that match, in order: of a word that begins as typed the beginning, of a word that is
 * merely similar to what was typed the whole.
 * @param found folded words, or their stems, that the search has found in the text
 * @param typed folded words that were searched for
 */
export function emphasis(text: string, found: ReadonlySet<string>, typed: readonly string[]): TextRange[] {
  return wordsIn(text)
    .filter(({ folded }) => [folded, ...stemOf(folded)].some((form) => found.has(form)))
    .map(({ folded, start, end }) => {
      const beginning = typed
        .filter((word) => folded.startsWith(word))
        .toSorted((a, b) => b.length - a.length)[0];
      if (beginning === undefined) return { start, end };
      return { start, end: start + unitsOfFolded(text.slice(start, end), beginning.length) };
    });
}
