// A cheap look for what every name holds: a few letters in a row that hardly stand anywhere else. Of names and peoples
// alone, for nearly every page is left after it.
import { clean } from './clean.ts';
import { cores, type Sources } from './cores.ts';
import { patternOf } from './patterns.ts';

/** How far from a word like Asia the one may stand that makes it 'Central Asia', in UTF-16 units. */
const reach = 64;
const beyondLatin = /[\u0370-\u1CFF\u1F00-\u1FFF\u2D00-\uD7FF]/;
const beyondCyrillic = /[\u0370-\u03FF\u0530-\u1CFF\u1F00-\u1FFF\u2D00-\uD7FF]/;

/** Whether a text may hold a name or a people: cheap, over any amount of joined text, never falsely false. */
export function mayName(text: string): boolean {
  return !hitsIn(clean(text).text).next().done;
}

/**
 * Where in a cleaned text the cores of names stand.
 *
 * @param further sources of more cores, by script as in cores.ts
 */
export function* hitsIn(seen: string, further: readonly Sources[] = []): Generator<number, void> {
  // the scripts of the table stand in the order Latin, Cyrillic, others
  const scripts = !beyondLatin.test(seen) ? 1 : !beyondCyrillic.test(seen) ? 2 : cores.length;
  for (const [index, [letters, near, names]] of cores.slice(0, scripts).entries()) {
    if (letters && !patternOf(letters).test(seen)) continue;
    for (const [source, place = -1] of [...names, ...(further[index] ?? [])]) {
      const pattern = patternOf(source, 'g');
      const wanted = near[place];
      pattern.lastIndex = 0;
      for (let hit = pattern.exec(seen); hit; hit = pattern.exec(seen)) {
        const { lastIndex } = pattern;
        if (!wanted || isNear(seen, hit, wanted)) yield hit.index;
        // whoever was told of the hit may have looked elsewhere with the same pattern
        pattern.lastIndex = lastIndex;
      }
    }
  }
}

/** Whether a word that a hit needs stands near it; the hit itself is no such word. */
function isNear(text: string, { index, 0: hit }: RegExpExecArray, wanted: string): boolean {
  const pattern = patternOf(wanted);
  const end = index + hit.length;
  return (
    pattern.test(text.slice(Math.max(0, index - reach), index + 1)) ||
    pattern.test(text.slice(end - 1, end + reach))
  );
}
