// The cheap look before all names are tried, for mentions of every kind.
import type { FindOptions } from './mentions.ts';
import { leaderCores } from './compiled/leader-cores.ts';
import { hitsIn } from './prefilter.ts';

/** Where in a text there may be a mention of one of the kinds (all if absent); see {@link hitsIn}. */
export function mentionHits(text: string, { kinds }: Pick<FindOptions, 'kinds'> = {}): number[] {
  return hitsIn(text, !kinds || kinds.has('leader') ? leaderCores : undefined);
}
