// What languages write to the beginning of a word: 'and', 'in' and 'the' of Arabic, Hebrew and Amharic.
import type { Script } from './script.ts';
import { prefixes } from './compiled/table.ts';

/** The prefixes of a script by the code units of their first letters, the shortest first. */
type ByFirst = ReadonlyMap<number, readonly string[]>;

const known = new Map<Script, ByFirst>();
const NO_LENGTHS: readonly number[] = [];

/** How long the prefixes are that the word at an index of a folded text may begin with, in ascending order. */
export function prefixLengths(text: string, start: number, script: Script): readonly number[] {
  let byFirst = known.get(script);
  if (!byFirst) known.set(script, (byFirst = prefixesOf(script)));
  const own = byFirst.get(text.charCodeAt(start));
  // most words begin with another letter
  return own
    ? own.filter((prefix) => text.startsWith(prefix, start)).map(({ length }) => length)
    : NO_LENGTHS;
}

function prefixesOf(script: Script): ByFirst {
  const all = new Set((prefixes[script] ?? '').split('|'));
  all.delete('');
  return Map.groupBy(
    [...all].toSorted((a, b) => a.length - b.length),
    (prefix) => prefix.charCodeAt(0),
  );
}
