// A cheap look for what every name holds: a few letters in a row that hardly stand anywhere else.
import { clean } from './clean.ts';
import { cores, variants } from './table.ts';

/*
 * V8 skips ahead in a text if the alternatives of a pattern have few different letters at one fixed place. The
 * cores of the first pattern have one of a few rare letters in second place, those that cannot are in the next.
 * The cores of words as frequent as 'Asia' want another core ('central') near them.
 */
interface Pattern {
  script: RegExp | undefined;
  core: RegExp;
  near: RegExp | undefined;
}

let patterns: Pattern[] | undefined;
const beyondLatin = /[\u0370-\u1CFF\u1F00-\u1FFF\u2D00-\uD7FF]/;
const reach = 48;

/** Whether a text may hold a mention: cheap, over any amount of joined text, never falsely false. */
export function mayMention(text: string): boolean {
  return !hitsIn(clean(text).text).next().done;
}

/** Where in a cleaned text the cores of names stand, in order. */
export function coreHits(seen: string): number[] {
  return [...hitsIn(seen)].toSorted((a, b) => a - b);
}

function* hitsIn(seen: string): Generator<number, void> {
  const latinOnly = !beyondLatin.test(seen);
  patterns ??= cores.map(([script, core, near]) => ({
    script: script ? new RegExp(script) : undefined,
    core: new RegExp(spelled(core), 'g'),
    near: near ? new RegExp(spelled(near)) : undefined,
  }));
  for (const { script, core, near } of patterns) {
    if (script && (latinOnly || !script.test(seen))) continue;
    core.lastIndex = 0;
    for (let hit = core.exec(seen); hit; hit = core.exec(seen)) {
      const { lastIndex } = core;
      const from = hit.index;
      if (near && !near.test(seen.slice(Math.max(0, from - reach), from + reach))) continue;
      yield from;
      core.lastIndex = lastIndex;
    }
  }
}

/** A list of cores as the source of a pattern for all their spellings; a capital stands for itself alone. */
function spelled(list: string): string {
  return list.replace(/[ \p{L}\p{M}]/gu, (letter) => {
    if (letter === ' ') return '[\\s\\u2010-\\u2014-]';
    const all = new Set(letter + letter.toUpperCase() + (variants[letter] ?? ''));
    return letter === letter.toLowerCase() && all.size > 1 ? `[${[...all].join('')}]` : letter;
  });
}
