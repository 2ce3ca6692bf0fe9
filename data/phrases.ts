// Tells words of our own from the article's without keeping the article: by fingerprints of its phrases.

/** In words: so many in a row, the same as in the article, count as copied. */
const phraseLength = 6;

/** Every phrase of {@link phraseLength} words in the text, in small letters and without punctuation. */
export function phrasesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(phraseLength - 1).map((_, start) => words.slice(start, start + phraseLength).join(' '));
}

/**
 * A number of 32 bits that stands for the phrase, by FNV-1a.
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function fingerprint(phrase: string): number {
  return new TextEncoder()
    .encode(phrase)
    .reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}
