// Which script a letter belongs to, as far as words are cut by it.

/**
 * By its ISO 15924 code. Thai stands for its neighbours too, Devanagari for the scripts of India that are laid over it;
 * '' is what is no letter of a script known here.
 */
export type Script =
  | 'Latn'
  | 'Grek'
  | 'Cyrl'
  | 'Armn'
  | 'Hebr'
  | 'Arab'
  | 'Deva'
  | 'Sinh'
  | 'Geor'
  | 'Ethi'
  | 'Kana'
  | 'Thai'
  | 'Hani'
  | 'Hang'
  | '';

// first and last code and script, in Unicode's order; punctuation and digits lie in the gaps
const ranges: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xc0, 0xd6, 'Latn'],
  [0xd8, 0xf6, 'Latn'],
  [0xf8, 0x2af, 'Latn'],
  [0x370, 0x37d, 'Grek'],
  [0x386, 0x386, 'Grek'],
  [0x388, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x531, 0x556, 'Armn'],
  [0x561, 0x587, 'Armn'],
  [0x5d0, 0x5f2, 'Hebr'],
  [0x620, 0x65f, 'Arab'],
  [0x66e, 0x6d3, 'Arab'],
  [0x6d5, 0x6ef, 'Arab'],
  [0x6fa, 0x77f, 'Arab'],
  [0x900, 0xd7f, 'Deva'],
  [0xd80, 0xdff, 'Sinh'],
  [0xe01, 0x1049, 'Thai'],
  [0x104c, 0x109f, 'Thai'],
  [0x10a0, 0x10fa, 'Geor'],
  [0x10fc, 0x10ff, 'Geor'],
  [0x1200, 0x135a, 'Ethi'],
  [0x1780, 0x17d3, 'Thai'],
  [0x1c90, 0x1cbf, 'Geor'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x30a1, 0x30fa, 'Kana'],
  [0x30fc, 0x30fc, 'Kana'],
  [0x3400, 0x9fff, 'Hani'],
  [0xac00, 0xd7a3, 'Hang'],
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
  return script === 'Hani' || script === 'Hang' || script === 'Thai';
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
