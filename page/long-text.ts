// Looks through text of any length for letters of names, in parts between which the page can go on.
import type { MentionKind } from '../spotting/index.ts';
import { mayMention } from '../spotting/prefilter.ts';

/** Text longer than this is looked through in parts, in UTF-16 units. */
const PART = 1 << 17;
/** No name is longer than this, so parts that overlap by it miss none. */
const OVERLAP = 128;

/** Whether the text may hold a mention of one of the kinds; a `yield` between its parts. */
export function* mayMentionIn(
  text: string,
  options: { readonly kinds: ReadonlySet<MentionKind> },
): Generator<void, boolean> {
  if (text.length <= PART) return mayMention(text, options);
  for (let from = 0; from < text.length; from += PART) {
    if (mayMention(text.slice(from, from + PART + OVERLAP), options)) return true;
    yield;
  }
  return false;
}
