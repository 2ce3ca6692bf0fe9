// Words as a person might type them: without accents, capitals and apostrophes, in any script.

/** A word of a text, folded, and where it stands. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in the order in which they stand. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    folded: foldWord(word),
    start: index,
    end: index + word.length,
  })).filter(({ folded }) => folded !== '');
}

/**
 * The word in small letters, without marks and apostrophes: “Қазақстан” and “казакстан” are one, as are
 * “Oʻzbekiston” and “O'zbekiston”.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Lm}\p{Cf}'’‘`´]/gu, '')
    .toLowerCase()
    .replaceAll(/[ıøłđəқғүұңөһ]/gu, (letter) => unaccented[letter] ?? letter);
}

/** How many UTF-16 units of the word fold into the first `length` letters of its folded form. */
export function unitsOfFolded(word: string, length: number): number {
  let units = 0;
  for (const character of word) {
    if (foldWord(word.slice(0, units)).length >= length) break;
    units += character.length;
  }
  return units;
}

/** Letters, digits and marks, and apostrophes between them. */
const wordPattern = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:['’‘`´][\p{L}\p{N}\p{M}]+)*/gu;

/** Letters with a stroke or tail, which Unicode does not take apart into a letter and a mark. */
const unaccented: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ə: 'a',
  қ: 'к',
  ғ: 'г',
  ү: 'у',
  ұ: 'у',
  ң: 'н',
  ө: 'о',
  һ: 'х',
};
