import type { FindOptions } from '../../../spotting/index.ts';
import { mayMention as mayMentionWith } from '../../../spotting/detect.ts';
import { leaderCores } from '../../../spotting/compiled/leader-cores.ts';

/** Whether the first look of a page that wants these kinds (all if absent) sees anything in a text. */
export function mayMention(text: string, { kinds }: Pick<FindOptions, 'kinds'> = {}): boolean {
  return mayMentionWith(text, !kinds || kinds.has('leader') ? leaderCores : undefined);
}
