// By which words a subject is found besides its English name: its names and peoples in every language, its capital
// and its leaders. They lead to the subject; what a card says comes from the facts alone.
import type { SubjectId } from '../data/subjects.ts';

type NamesBySubject = Partial<Record<SubjectId, unknown>>;

/** A file of data/names: the names of Unicode's CLDR, and by hand names, peoples, capitals and leaders. */
type LanguageFile = Partial<Record<'cldr' | 'names' | 'peoples' | 'leaders', NamesBySubject>>;

const files = import.meta.glob<LanguageFile>('../data/names/*.json', { eager: true, import: 'default' });

/** The languages in which names are known, as BCP 47 tags. */
export const languages: readonly string[] = Object.keys(files).map(
  (path) => path.split('/').at(-1)?.replace('.json', '') ?? '',
);

/** Every such word of a subject, in all languages, each once. */
export function namesOf(subject: SubjectId): string[] {
  const entries = Object.values(files)
    .flatMap(({ cldr, names, peoples, leaders }) => [cldr, names, peoples, leaders])
    .flatMap((names) => stringsIn(names?.[subject]));
  return [...new Set(entries.map(withoutRules))];
}

/** The texts in a value, however deep in lists and groups. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The entry without what is written for spotting: the sign of the main word, endings and guards. */
function withoutRules(entry: string): string {
  return entry.replace(/[!?].*$/u, '').replaceAll(/\^|:[\w.,]+/gu, '');
}
