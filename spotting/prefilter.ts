// A cheap look for what every name holds: a few letters in a row that hardly stand anywhere else. Of names and peoples
// alone, for nearly every page is left after it.
import { cores } from './compiled/cores.ts';
import { patternOf } from './patterns.ts';

/**
 * How far from a word like Asia the one may stand that makes it 'Central Asia', in UTF-16 units: it is its neighbour,
 * but in the names of organisations others stand between.
 */
const reaches: Readonly<Record<string, number>> = { asia: 32, union: 64 };
/** The first script of the table. */
const LATIN = 0;

/** Sources of more cores, by script as in cores.ts. */
export type FurtherCores = readonly (readonly string[])[];

/**
 * Where in a text that has nothing to clean the cores of names and peoples stand, in ascending order. Cheap, over any
 * amount of joined text; no mention is without one, however the texts that hold it are joined.
 *
 * @param isLatin whether the text is known to have letters of no other script
 */
export function coreHits(seen: string, isLatin: boolean, further?: FurtherCores): number[] {
  const hits: number[] = [];
  lookFor(seen, isLatin, further, (hit) => void hits.push(hit));
  return [...new Set(hits)].toSorted((one, other) => one - other);
}

/** Whether a text that has nothing to clean has such a core at all. */
export function hasCore(seen: string, isLatin: boolean, further?: FurtherCores): boolean {
  return lookFor(seen, isLatin, further, () => true);
}

/** Told of a hit, which may be told of more than once; @returns whether that is enough. */
type OnHit = (index: number) => boolean | void;

/** No generators: nearly every page has no hit, and to start one costs as much as half of a look. */
function lookFor(text: string, isLatin: boolean, further: FurtherCores | undefined, onHit: OnHit): boolean {
  const seen = asWide(text);
  const lower = lowerCaseOf(seen);
  for (const script of isLatin ? [LATIN] : scriptsIn(seen)) {
    const [, near = {}, names = [], cased = []] = cores[script] ?? [];
    for (const source of names) if (eachHit(source, lower, lower, near, onHit)) return true;
    for (const source of cased) if (eachHit(source, seen, lower, near, onHit)) return true;
    for (const source of further?.[script] ?? []) if (eachHit(source, lower, lower, near, onHit)) return true;
  }
  return false;
}

/** Whether any text had letters beyond Latin-1. */
let isWide = false;

/**
 * The text, of two bytes a letter from the first on that has to be. V8 compiles a pattern once for texts of one byte a
 * letter and once more for the others, which in a page with mentions takes 55 KB for ours. A slice of fewer than thirteen
 * letters has one byte for each again where that is enough.
 */
function asWide(text: string): string {
  if (!/[^\0-\xFF]/.test(text)) return isWide ? `${text}…` : text;
  isWide = true;
  return text;
}

/** A text in lower case, of the same length: the dotted capital I alone would grow. */
function lowerCaseOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('\u0130', 'i').toLowerCase();
}

/** The scripts of the table that a text has letters of; Latin always. Each letter is looked at once. */
function scriptsIn(seen: string): number[] {
  const found = [LATIN];
  let from = 0;
  for (;;) {
    const others = cores.map(([letters], script) => (found.includes(script) ? '' : letters));
    const pattern = patternOf(`[${others.join('')}]`, 'g');
    pattern.lastIndex = from;
    const letter = pattern.exec(seen)?.[0];
    if (letter === undefined) return found;
    from = pattern.lastIndex;
    found.push(others.findIndex((letters) => letters && patternOf(`[${letters}]`).test(letter)));
  }
}

/** Tells where a source stands in a text with what it needs near it in the same text in lower case, until it is enough. */
function eachHit(
  source: string,
  text: string,
  lower: string,
  near: Readonly<Record<string, string>>,
  onHit: OnHit,
): boolean {
  const pattern = patternOf(source, 'g');
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const hit = pattern.exec(text);
    if (!hit) return false;
    // The end of one block may begin like a name and hide the one at the beginning of the next.
    from = hit.index + 1;
    if (isBesideWanted(lower, hit, near) && onHit(hit.index) === true) return true;
  }
}

/** Whether the word that a hit needs stands near it, if it needs one; the hit itself is no such word. */
function isBesideWanted(
  text: string,
  { index, 0: hit, groups }: RegExpExecArray,
  near: Readonly<Record<string, string>>,
): boolean {
  for (const name in groups) {
    if (groups[name] === undefined) continue;
    const pattern = patternOf(near[name] ?? '');
    const reach = reaches[name] ?? 0;
    const end = index + hit.length;
    return (
      pattern.test(asWide(text.slice(Math.max(0, index - reach), index + 1))) ||
      pattern.test(asWide(text.slice(end - 1, end + reach)))
    );
  }
  return true;
}
