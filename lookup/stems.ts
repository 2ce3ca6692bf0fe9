// The stem of a word, so that one form of it finds the others: “migrants”, “migration”; «мигрантов», «миграции».

/** A shorter stem would be found in words that have nothing to do with it. */
const shortest = 4;

/**
 * Nothing where the word is its own stem. Takes off common endings of English and Russian, and a prefix of direction.
 * @param word in small letters, without accents
 */
export function stemOf(word: string): string[] {
  const root = word.replace(directions, '').replace(/ies$/, 'y');
  const ending = /[а-я]/.test(root) ? russianEndings : englishEndings;
  const stem = [root.replace(ending, ''), root.replace(/[аеиоуыюя]$/, ''), root].find(
    ({ length }) => length >= shortest,
  );
  return stem === undefined || stem === word ? [] : [stem];
}

/** “emigrate”, “immigrants”: the same move. */
const directions = /^(?:em|im)(?=migra)|^(?:им|э)(?=мигра)/;

const englishEndings = /(?:ations?|ants?|ate[sd]?|ating|ings?|ers?|es|ed|s|y|e)$/;

/** As folded, where «й» is «и». */
const russianEndings =
  /(?:ационн\p{L}{2,3}|аци[яиюе]|ацие[ий]|ант(?:а|ов|ам|ами|ах|ы|у|ом|е)?|ировать|овать|ать|ить|ого|его|ому|ему|[ыи]ми|[ая]ми|[ая]х|[оеая]м|[ое]в|[ая]я|[ую]ю|[оеыи]е|[оеыи]и|[ыиаяоеуюь])$/u;
