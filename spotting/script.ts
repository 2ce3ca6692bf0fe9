// Which script a letter belongs to, as far as words are cut by it.

/**
 * Latin, Greek, Cyrillic, Armenian (H), Hebrew (W), Arabic, Indic, Sinhala, Georgian (K), Ethiopic, katakana (J);
 * in lower case what is written without spaces: Thai and its neighbours, Han, Korean.
 */
export type Script = 'L' | 'G' | 'C' | 'H' | 'W' | 'A' | 'I' | 'S' | 'K' | 'E' | 'J' | 't' | 'h' | 'k' | '';

// first and last code and script, in Unicode's order; punctuation and digits lie in the gaps
const ranges: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'L'],
  [0x61, 0x7a, 'L'],
  [0xc0, 0xd6, 'L'],
  [0xd8, 0xf6, 'L'],
  [0xf8, 0x2af, 'L'],
  [0x370, 0x37d, 'G'],
  [0x386, 0x386, 'G'],
  [0x388, 0x3ff, 'G'],
  [0x400, 0x52f, 'C'],
  [0x531, 0x556, 'H'],
  [0x561, 0x587, 'H'],
  [0x5d0, 0x5f2, 'W'],
  [0x620, 0x65f, 'A'],
  [0x66e, 0x6d3, 'A'],
  [0x6d5, 0x6ef, 'A'],
  [0x6fa, 0x77f, 'A'],
  [0x900, 0xd7f, 'I'],
  [0xd80, 0xdff, 'S'],
  [0xe01, 0x1049, 't'],
  [0x104c, 0x109f, 't'],
  [0x10a0, 0x10fa, 'K'],
  [0x10fc, 0x10ff, 'K'],
  [0x1200, 0x135a, 'E'],
  [0x1780, 0x17d3, 't'],
  [0x1c90, 0x1cbf, 'K'],
  [0x1e00, 0x1eff, 'L'],
  [0x1f00, 0x1fff, 'G'],
  [0x30a1, 0x30fa, 'J'],
  [0x30fc, 0x30fc, 'J'],
  [0x3400, 0x9fff, 'h'],
  [0xac00, 0xd7a3, 'k'],
];

/** Of every code up to the last of the ranges; a text is read letter by letter, and many times. */
let scripts: Script[] | undefined;

function scriptsByCode(): Script[] {
  const all = Array.from<Script>({ length: (ranges.at(-1)?.[1] ?? 0) + 1 }).fill('');
  for (const [first, last, script] of ranges) all.fill(script, first, last + 1);
  // dandas and digits have the same place in each of the scripts of India
  for (let code = 0x900; code < 0xd80; code++)
    if ((code & 0x7f) > 0x63 && (code & 0x7f) < 0x70) all[code] = '';
  return all;
}

/** Script of the character at an index of a text; '' for what is no letter of a script known here. */
export function scriptAt(text: string, index: number): Script {
  // beyond the ends of a text there is none
  return (scripts ??= scriptsByCode())[text.charCodeAt(index)] ?? '';
}

/** Whether words of this script stand without spaces, so that a name is looked for inside of a run. */
export function isUnspaced(script: Script): boolean {
  return script > 'Z';
}

/*
 * Letters and their cases without `\p{…}`: V8 makes the sets that such a class stands for anew in every page, which
 * takes as long as all else that a mention costs.
 */

/** Whether a character is a capital. */
export function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** Whether a character is the small form of a capital. */
export function isLower(letter: string): boolean {
  return letter !== letter.toUpperCase();
}
