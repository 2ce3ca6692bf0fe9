// Takes away what stands between a name's letters without being seen.

import { patternOf } from './patterns.ts';

/*
 * Soft hyphen, zero-width and direction characters, variation selectors; combining marks of the Latin,
 * Hebrew, Arabic and kana scripts; tatweel; Indic nukta and virama, which are spelled or left out at will;
 * Hangul letters that are to be composed; full-width Latin letters; letters with a nukta of their own.
 */
const odd =
  '\u034F\u0300-\u036F\u0591-\u05BD\u05BF-\u05C2\u05C4-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670' +
  '\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0CBC\u180B-\u180E\u200B\u200D-\u200F\u202A-\u202E\u2060-\u2069\u3099\u309A' +
  '\uFE00-\uFE0F\uFEFF\u093C\u09BC\u0A3C\u0ABC\u0B3C\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D';
const wide = '\uFF21-\uFF5A';
const jamo = '\u1100-\u11FF';
const withNukta = '\u0958-\u095F\u09DC\u09DD\u09DF\u0A33\u0A36\u0A59-\u0A5B\u0A5E\u0B5C\u0B5D';
const syllable = '[\u1100-\u115F][\u1160-\u11FF]*|[\u1160-\u11FF]+';
// vowels of India in two parts
const firstPart = '[\u09C7\u0B47\u0BC6\u0BC7\u0C46\u0CBF\u0CC6\u0D46\u0D47]';
const otherPart = '[\u09BE\u09D7\u0B3E\u0B56\u0B57\u0BBE\u0BD7\u0C56\u0CC2\u0CD5\u0CD6\u0D3E\u0D57]';
const parted = `${firstPart}${otherPart}+`;
// in Arabic script the zero-width non-joiner sets endings apart
const nonJoiner = '\u200C(?![\u0620-\u06FF])';
const anyOdd = `[${odd}${wide}${jamo}${withNukta}\u200C]|${parted}`;

// of few ranges, as it is tried on every text: all of the above but the soft hyphen, and letters beside them
const around =
  '\u0300-\u036F\u0591-\u1CFF\u200B-\u200F\u202A-\u202E\u2060-\u2069\u3099-\u309A\uFE00-\uFE0F\uFEFF\uFF21-\uFF5A';
const mayBeOdd = `[${around}]`;
// the first look is for most letters the only one
const oddRun = `(?=[\u00AD${around}])(?:(?:[\u00AD${odd}]|${nonJoiner})+|[${wide}${withNukta}]|${syllable}|${parted})`;

const beyondPlain =
  /[\u0300-\u1CFF\u1F00-\u1FFF\u200B-\u200F\u202A-\u202E\u2060-\u2069\u2D00-\uD7FF\uF900-\uFFFF]/;

/** Whether a text has Latin letters alone, as nearly all have that do, and nothing in it to clean. */
export function isPlain(text: string): boolean {
  return !text.includes('\u00AD') && !beyondPlain.test(text);
}

/**
 * The first character of what is to be cleaned, also the Cyrillic letter before a Latin one and another. One class of few
 * ranges comes first, and all else looks back at what it has found: the other way round V8 takes six times as long.
 */
const toClean =
  '[^\\0-\\xAC\\xAE-\u02FF\u2010-\u2027]' +
  `(?:(?<=[\u00AD${odd}${wide}${jamo}${withNukta}\u200C])|(?<=${firstPart})(?=${otherPart})` +
  '|(?<=[\u0400-\u052F])(?=[aceiopxy][\u0400-\u052F]))';

/** Where from an index on the first character stands that {@link clean} would take away or change; -1 if nowhere. */
export function firstOddFrom(text: string, from: number): number {
  const pattern = patternOf(toClean, 'g');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** Latin letters within Cyrillic words, as keyboards and scanners leave them there: the i of 'Тәжiкстан'. */
const lookalike = /(?<=[\u0400-\u052F])[aceiopxy](?=[\u0400-\u052F])/g;
const cyrillic: Record<string, string> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у' };

/**
 * The text as the matcher reads it; mostly the browser's own work.
 *
 * @param asRead tells how a run of odd characters, which begins at an index of the text, is read
 */
export function clean(original: string, asRead: (run: string, index: number) => string = readingOf): string {
  const text = original.replace(lookalike, (letter) => cyrillic[letter] ?? letter);
  // apart from the soft hyphen all of them are beyond Latin-1, where V8 need not look in most texts
  if (!text.includes('\u00AD') && !(patternOf(mayBeOdd).test(text) && patternOf(anyOdd).test(text)))
    return text;
  return text.replace(patternOf(oddRun, 'g'), asRead);
}

/** How a run of odd characters is read: never longer than it is. */
export function readingOf(run: string): string {
  const code = run.charCodeAt(0);
  if (code >= 0xff21) return code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : '';
  // a letter with a nukta is its base, a vowel in two parts is one again, and a mark by itself nothing
  const base = code >= 0x958 && code < 0xd58 ? run.normalize('NFC') : '';
  if (base !== '' && base !== run) return base.charAt(0);
  return code >= 0x1100 && code < 0x1200 ? run.normalize('NFC') : '';
}
