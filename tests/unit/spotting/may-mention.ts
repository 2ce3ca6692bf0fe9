import { type FindOptions, mentionHits } from '../../../spotting/index.ts';

/** Whether the first look sees anything in a text. */
export function mayMention(text: string, options?: Pick<FindOptions, 'kinds'>): boolean {
  return mentionHits(text, options).length > 0;
}
