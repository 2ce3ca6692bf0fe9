// A cheap look for what every name holds: a few letters in a row that hardly stand anywhere else.
import { clean } from './clean.ts';
import { cores } from './cores.ts';
import type { FindOptions } from './index.ts';
import { patternOf } from './patterns.ts';

/*
 * The sources of cores.ts are such that V8 skips ahead in a text. Group 1 of a pattern is Asia, group 2 an
 * organisation: words so frequent that they want another one (central, security) near them.
 */
const reach = 64;
const beyondLatin = /[\u0370-\u1CFF\u1F00-\u1FFF\u2D00-\uD7FF]/;
const beyondCyrillic = /[\u0370-\u03FF\u0530-\u1CFF\u1F00-\u1FFF\u2D00-\uD7FF]/;
/** In Latin and Cyrillic a core may begin with the character before the word; its second one is always within it. */
const aligned = 2;

/**
 * Whether a text may hold a mention of one of the kinds (all if absent): cheap, over any amount of joined text, never
 * falsely false.
 */
export function mayMention(text: string, { kinds }: Pick<FindOptions, 'kinds'> = {}): boolean {
  return !hitsIn(clean(text).text, !kinds || kinds.has('leader')).next().done;
}

/** Where in a cleaned text the cores of names stand, in order. */
export function coreHits(seen: string): number[] {
  return [...hitsIn(seen, true)].toSorted((a, b) => a - b);
}

function* hitsIn(seen: string, withLeaders: boolean): Generator<number, void> {
  // the scripts of the table stand in the order Latin, Cyrillic, others
  const scripts = !beyondLatin.test(seen) ? 1 : !beyondCyrillic.test(seen) ? 2 : cores.length;
  for (const [index, [letters, near, names, leaders]] of cores.slice(0, scripts).entries()) {
    if (letters && !patternOf(letters).test(seen)) continue;
    for (const [source, flags, place = -1] of withLeaders ? [...names, ...leaders] : names) {
      const pattern = patternOf(source, flags);
      const counts = (hit: RegExpExecArray, text: string) => {
        const wanted = near[place];
        return !wanted || isNear(text, hit, wanted);
      };
      pattern.lastIndex = 0;
      for (let hit = pattern.exec(seen); hit; hit = pattern.exec(seen)) {
        const { lastIndex } = pattern;
        if (counts(hit, seen)) yield hit.index + (index < aligned ? 1 : 0);
        pattern.lastIndex = lastIndex;
      }
      if (index < aligned) {
        // the first word has nothing before it; last, as V8 compiles a pattern twice that is first used on a short text
        const start = ` ${seen.slice(0, 2 * reach)}`;
        pattern.lastIndex = 0;
        const hit = pattern.exec(start);
        if (hit?.index === 0 && counts(hit, start)) yield 0;
      }
    }
  }
}

/** Whether a word that a hit needs stands near it; the hit itself is no such word. */
function isNear(text: string, { index, 0: hit }: RegExpExecArray, wanted: string): boolean {
  const pattern = patternOf(wanted, 'i');
  const end = index + hit.length;
  return (
    pattern.test(text.slice(Math.max(0, index - reach), index + 1)) ||
    pattern.test(text.slice(end - 1, end + reach))
  );
}
