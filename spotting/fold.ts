// Makes one letter out of the many ways to write it; keeps every character's place.

/** The apostrophes that stand in O‘zbekiston, Kazakistan’ın and l’Ouzbékistan. */
export const apostrophes = "'’‘ʻʼʽʾ`´′ʹ׳ʿ";

const marks = /[\u0300-\u036F\u0653-\u0655\u3099\u309A]+/g;
// of white space and apostrophes all but the plain ones, which every text is full of
const special = new RegExp(
  `[ıςيىكڪةۀھہٱــീ\\u0940\\u0942\\t-\\r\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF\\u0980-\\u0D7F${apostrophes.slice(1)}‐‑‒–—]`,
  'g',
);
/** Letters of two parts, which may have accents; signs that texts of plain letters hold are none. */
const mayBeAccented = /[\u00C0-\u1FFF\u2100-\uFFFF]/;

/**
 * Lower case without accents, of the same length. Scripts of India are laid over Devanagari, with which
 * they share their layout in Unicode, so that one spelling serves Hindi, Bengali, Tamil and the others.
 */
export function fold(text: string): string {
  if (!mayBeAccented.test(text)) return text.toLowerCase().replace(special, plain);
  const bare = withoutMarks(text);
  // a few letters are longer or shorter when they are put together again
  const kept = bare.length === text.length ? bare : Array.from(text, inPlace).join('');
  return kept.toLowerCase().replace(special, plain);
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(marks, '').normalize('NFC');
}

function inPlace(letter: string): string {
  const bare = withoutMarks(letter);
  return bare.length === letter.length ? bare : letter;
}

function plain(letter: string): string {
  let code = letter.charCodeAt(0);
  if (code >= 0x900 && code < 0xd80) {
    code = 0x900 + (code & 0x7f);
    // long vowels as short ones; the ra of Assamese
    return String.fromCharCode(code === 0x940 || code === 0x942 ? code - 1 : code === 0x970 ? 0x930 : code);
  }
  const same = letters[letter];
  if (same) return same;
  if (code >= 0x2010 && code <= 0x2014) return '-';
  return apostrophes.includes(letter) ? "'" : ' ';
}

const letters: Record<string, string> = {
  ı: 'i',
  ς: 'σ',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ٱ: 'ا',
};
