// Decides which part of a form is kept as its stem, and how: by its consonants, its sounds or its letters.
import { isUnspaced } from '../../spotting/script.ts';
import { skeletonEnd, skeletonOf, soundOf } from '../../spotting/sound.ts';
import { getOrAdd } from './collections.ts';
import type { Form } from './forms.ts';

/** Without conditions, in an alphabet whose sounds are known. */
function isPlain({ beside, guard, capital, script }: Form): boolean {
  return beside.length === 0 && !guard && !capital && !isUnspaced(script) && script !== 'Kana';
}

/** Names in -stan are so long that their consonants tell them from all other words. */
export function isPlainName(form: Form): boolean {
  const isCountry = form.subject !== 'central-asia' && form.subject !== 'csto';
  return form.kind === 'name' && isPlain(form) && isCountry && /...stn$/.test(skeletonOf(soundOf(form.stem)));
}

/** Whether a longer one of these may be kept as a shorter one's, with what it has more among the endings. */
export function isPlainWord(form: Form): boolean {
  return isPlain(form) && !form.isWhole && form.stem.length > 3;
}

export function isPlainPeople(form: Form): boolean {
  return form.kind === 'people' && isPlainWord(form);
}

/**
 * By subject, the skeletons of names, without those that a shorter one begins. One that two subjects share stays with
 * the subject that has it in more languages.
 */
export function skeletons(forms: Form[]): Map<string, Set<string>> {
  const uses = new Map<string, Map<string, number>>();
  for (const { subject, stem } of forms) {
    const own = getOrAdd(uses, skeletonOf(soundOf(stem)), () => new Map<string, number>());
    own.set(subject, (own.get(subject) ?? 0) + 1);
  }
  const kept = new Map<string, Set<string>>();
  for (const [skeleton, own] of [...uses].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const [subject = ''] = [...own].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    if (
      [...own.values()].some((count) => count > 1) &&
      [...kept.values()].every((stems) => longestPrefix(stems, skeleton) === 0)
    )
      getOrAdd(kept, subject, () => new Set<string>()).add(skeleton);
  }
  return kept;
}

/** Where the longest name that begins a word's sounds ends, or 0. */
export function nameEnd(names: Set<string> | undefined, sound: string): number {
  return Math.max(0, ...[...(names ?? [])].map((skeleton) => skeletonEnd(sound, skeleton)));
}

/** By subject, stems without those that a shorter one begins. */
export function stemsOf(forms: Form[]): Map<string, Set<string>> {
  const stems = new Map<string, Set<string>>();
  for (const form of forms.toSorted((a, b) => a.stem.length - b.stem.length)) {
    const own = getOrAdd(stems, form.subject, () => new Set<string>());
    if (longestPrefix(own, form.stem) === 0) own.add(form.stem);
  }
  return stems;
}

/** Length of the longest stem that begins a text, or 0. */
export function longestPrefix(stems: Set<string> | undefined, text: string): number {
  let longest = 0;
  for (const stem of stems ?? []) if (text.startsWith(stem)) longest = Math.max(longest, stem.length);
  return longest;
}

/** All words of a form that is to be read as it is written. */
export function wholeWords({ stem, endings }: Form): string[] {
  if (endings.length === 0) return [stem];
  return endings.flatMap(([slot = []]) => ('source' in slot ? [] : slot.map((ending) => stem + ending)));
}

/** What follows a name in a script without spaces, as sources of regular expressions. */
export function specialEndings({ endings }: Form): string[] {
  return endings.flat().map((slot) => {
    if ('source' in slot) return slot.source;
    return `(?:${slot.filter(Boolean).join('|')})${slot.includes('') ? '?' : ''}`;
  });
}
