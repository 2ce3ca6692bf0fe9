// The cheap look before all names are tried, for mentions of every kind.
import { clean } from './clean.ts';
import type { FindOptions } from './index.ts';
import { leaderCores } from './leader-cores.ts';
import { mayName, visitCores } from './prefilter.ts';

/** Whether a text may hold a mention of one of the kinds (all if absent); see {@link mayName}. */
export function mayMention(text: string, { kinds }: Pick<FindOptions, 'kinds'> = {}): boolean {
  if (kinds && !kinds.has('leader')) return mayName(text);
  return visitCores(clean(text).text, () => true, leaderCores);
}

/** Where in a cleaned text the cores of all names stand, in order. */
export function coreHits(seen: string): number[] {
  const hits: number[] = [];
  visitCores(seen, (index) => (hits.push(index), false), leaderCores);
  return hits.toSorted((a, b) => a - b);
}
