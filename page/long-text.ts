// Looks through text of any length, in parts between which the page can go on.

/** Text longer than this is looked through in parts, in UTF-16 units. */
const PART = 1 << 17;
/** No name is longer than this, so parts that overlap by it miss none. */
const OVERLAP = 128;

/** Whether what is looked for is found in the text; a `yield` between its parts. */
export function* findsIn(text: string, finds: (part: string) => boolean): Generator<void, boolean> {
  if (text.length <= PART) return finds(text);
  for (let from = 0; from < text.length; from += PART) {
    if (finds(text.slice(from, from + PART + OVERLAP))) return true;
    yield;
  }
  return false;
}
