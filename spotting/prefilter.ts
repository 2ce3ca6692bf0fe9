// A cheap look for what every name holds: a few letters in a row that hardly stand anywhere else. Of names and peoples
// alone, for nearly every page is left after it.
import { clean, isPlainLatin } from './clean.ts';
import { cores } from './cores.ts';
import { patternOf } from './patterns.ts';

/** How far from a word like Asia the one may stand that makes it 'Central Asia', in UTF-16 units. */
const reach = 64;
/** The first script of the table. */
const LATIN = 0;

/** Called with the place of a core; true if no other is wanted. */
type OnHit = (index: number) => boolean;

/** Whether a text may hold a name or a people: cheap, over any amount of joined text, never falsely false. */
export function mayName(text: string): boolean {
  return isPlainLatin(text) ? visitScript(text, LATIN, isEnough) : visitCores(clean(text).text, isEnough);
}

const isEnough: OnHit = () => true;

/**
 * Visits the places in a cleaned text where cores of names stand, in no order.
 *
 * @param further sources of more cores, by script as in cores.ts
 * @returns whether `onHit` has ended it
 */
export function visitCores(seen: string, onHit: OnHit, further?: readonly (readonly string[])[]): boolean {
  return scriptsIn(seen).some((script) => visitScript(seen, script, onHit, further?.[script]));
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

function visitScript(seen: string, script: number, onHit: OnHit, further: readonly string[] = []): boolean {
  const [, near = {}, names = []] = cores[script] ?? [];
  for (const sources of [names, further]) {
    for (const source of sources) {
      const pattern = patternOf(source, 'g');
      pattern.lastIndex = 0;
      for (let hit = pattern.exec(seen); hit; hit = pattern.exec(seen)) {
        // The end of one block may begin like a name and hide the one at the beginning of the next.
        pattern.lastIndex = hit.index + 1;
        if (isBesideWanted(seen, hit, near) && onHit(hit.index)) return true;
      }
    }
  }
  return false;
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
    const end = index + hit.length;
    return (
      pattern.test(text.slice(Math.max(0, index - reach), index + 1)) ||
      pattern.test(text.slice(end - 1, end + reach))
    );
  }
  return true;
}
