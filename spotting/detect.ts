// The detector: a first look at any amount of text for letters that every name holds. All that nearly every page needs.
import { clean, firstOddFrom, isPlain } from './clean.ts';
import { coreHits, hasCore, type FurtherCores } from './prefilter.ts';

/** A stretch of text in which a name may stand; offsets are UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether letters of a name begin exactly where a stretch does; else somewhere in it. */
export function isExact({ start, end }: Stretch): boolean {
  return end === start + 1;
}

/** Text with invisible characters is looked through in blocks of so many units, each cleaned by itself. */
const BLOCK = 1024;
/** No name's core reaches further over a block's edge, with what must stand near it. */
const OVERLAP = 160;

/**
 * Where in a text there may be names, in ascending order: a core's own letter or, where letters have invisible
 * characters between them, the block around it. No mention is without one, however the texts that hold it are joined;
 * the texts of blocks joined without a break may give a stretch too many.
 *
 * Takes the browser's own search over the text, once a script; none of our code runs for each character.
 *
 * @param further cores of more kinds of names, if they are wanted
 */
export function detect(text: string, further?: FurtherCores): Stretch[] {
  const plain = isPlain(text);
  const hits = coreHits(text, plain, further);
  const stretches = hits.map((start) => ({ start, end: start + 1 }));
  if (plain) return stretches;
  const cleaned = [...eachCleaned(text, further)];
  return cleaned.length > 0 ? [...stretches, ...cleaned].toSorted((a, b) => a.start - b.start) : stretches;
}

/** Whether there may be a name in a text; cheaper than to ask where. */
export function mayMention(text: string, further?: FurtherCores): boolean {
  const plain = isPlain(text);
  if (hasCore(text, plain, further)) return true;
  return !plain && eachCleaned(text, further).next().done !== true;
}

/** The blocks that show a core only once they are cleaned. */
function* eachCleaned(text: string, further?: FurtherCores): Generator<Stretch, void> {
  for (let odd = firstOddFrom(text, 0); odd >= 0;) {
    const start = Math.max(0, odd - OVERLAP);
    const end = Math.min(text.length, odd + BLOCK + OVERLAP);
    if (hasCore(clean(text.slice(start, end)), false, further)) yield { start, end };
    odd = firstOddFrom(text, odd + BLOCK);
  }
}
