// The stem of a word, so that one form of it finds the others: “migrants”, “migration”; «мигрантов», «миграции».

/** A shorter stem would be found in words that have nothing to do with it. */
const shortest = 4;

/**
 * Nothing where the word is its own stem. Takes off common endings of English and Russian, and a prefix of direction.
 * @param word in small letters, without accents
 */
export function stemOf(word: string): string[] {
  const root = word.replace(directions, '');
  const ending = /[а-я]/.test(root) ? russianEndings : englishEndings;
  const stem = root.replace(ending, '');
  if (stem.length >= shortest && stem !== word) return [stem];
  return root !== word && root.length >= shortest ? [root] : [];
}

/** “emigrate”, “immigrants”: the same move. */
const directions = /^(?:em|im)(?=migra)|^(?:им|э)(?=мигра)/;

const englishEndings = /(?:ations?|ants?|ate[sd]?|ating|ings?|ies|ers?|es|ed|s|y|e)$/;

const russianEndings =
  /(?:ационн\p{L}{2,3}|ация|ации|ацию|ацией|аций|анты?|анта|антов|антам|антами|антах|ировать|овать|ать|ить|ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ов|ев|ам|ям|ая|яя|ую|юю|ое|ее|ые|ие|ый|ий|ой|ей|ом|ем|ую|ы|и|а|я|о|е|у|ю|ь)$/u;
