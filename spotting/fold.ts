// Makes one letter out of the many ways to write it; keeps every character's place.

/** The apostrophes that stand in O‘zbekiston, Kazakistan’ın and l’Ouzbékistan. */
export const apostrophes = "'’‘ʻʼʽʾ`´′ʹ׳ʿ";

const marks = /[\u0300-\u036F\u0653-\u0655\u3099\u309A]+/g;
// of white space and apostrophes all but the plain ones, which every text is full of
const otherApostrophes = new RegExp(`[${apostrophes.slice(1)}]`, 'g');
const otherSpaces = /[\t-\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/g;
const otherHyphens = /[‐‑‒–—]/g;
const otherLetters = /[ıςيىكڪةۀھہٱ]/g;
const indian = /[\u0940\u0942\u0980-\u0D7F]+/g;
/** Letters of two parts, which may have accents; signs that texts of plain letters hold are none. */
const mayBeAccented = /[\u00C0-\u1FFF\u2100-\uFFFF]/;

/**
 * Lower case without accents, of the same length. Scripts of India are laid over Devanagari, with which
 * they share their layout in Unicode, so that one spelling serves Hindi, Bengali, Tamil and the others.
 */
export function fold(text: string): string {
  if (!mayBeAccented.test(text)) return withPlainSigns(text.toLowerCase());
  const bare = withoutMarks(text);
  // a few letters are longer or shorter when they are put together again
  const kept = bare.length === text.length ? bare : Array.from(text, inPlace).join('');
  return withPlainSigns(kept.toLowerCase())
    .replace(otherLetters, (letter) => letters[letter] ?? letter)
    .replace(indian, inDevanagari);
}

/** One apostrophe, space and hyphen for all. */
function withPlainSigns(text: string): string {
  return text.replace(otherApostrophes, "'").replace(otherSpaces, ' ').replace(otherHyphens, '-');
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(marks, '').normalize('NFC');
}

function inPlace(letter: string): string {
  const bare = withoutMarks(letter);
  return bare.length === letter.length ? bare : letter;
}

function inDevanagari(run: string): string {
  let out = '';
  for (let at = 0; at < run.length; at++) {
    const code = 0x900 + (run.charCodeAt(at) & 0x7f);
    // long vowels as short ones; the ra of Assamese
    out += String.fromCharCode(code === 0x940 || code === 0x942 ? code - 1 : code === 0x970 ? 0x930 : code);
  }
  return out;
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
