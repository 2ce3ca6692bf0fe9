// Reads the entries of all language files into stems, endings and the words beside them.
import { isSubjectId } from '../../data/subjects.ts';
import { fold } from '../../spotting/fold.ts';
import { clean } from '../../spotting/clean.ts';
import { isUnspaced, scriptAt, type Script } from '../../spotting/script.ts';
import type { MentionKind, SubjectId } from '../../spotting/index.ts';
import { getOrAdd } from './collections.ts';
import { type LanguageNames, readSharedEndings, type SharedEndings } from './schema.ts';

/** One stem of one language, folded, with all that is said about it. */
export interface Form {
  language: string;
  /** As the file has it. */
  written: string;
  subject: SubjectId;
  kind: MentionKind;
  stem: string;
  /** The stem with apostrophes, which texts may have or not. */
  spelled: string;
  /** The same as the file writes it, letter by letter, with its accents. */
  accented: string;
  script: Script;
  /** What may follow: lists of slots; [] if nothing may. */
  endings: Slot[][];
  before: string;
  after: string;
  /** First letters of the words beside it. */
  beside: string[];
  capital: boolean;
  guard: string;
  /** Written with = before it: to be kept as it is although a shorter stem begins it. */
  isWhole: boolean;
}

/** Alternatives in one place of an ending, folded; '' among them if it may be left out; or a source as it is. */
export type Slot = readonly string[] | { source: string };

const kinds = [
  ['names', 'name'],
  ['peoples', 'people'],
] as const;

/** The forms of all languages; throws an Error that names the file and entry at fault. */
export function formsOf(languages: Map<string, LanguageNames>, shared = readSharedEndings()): Form[] {
  const forms: Form[] = [];
  for (const [language, file] of languages) {
    const listed: Endings = { file, shared, known: new Map() };
    const read = (subject: string, kind: MentionKind, written: string, capital = false) => {
      if (!isSubjectId(subject)) return;
      try {
        for (const one of withNounClasses(written, file.nounClasses))
          forms.push(formOf(listed, language, subject, kind, one, capital));
      } catch (error) {
        throw new Error(`${language}.json: "${written}": ${String(error)}`, { cause: error });
      }
    };
    for (const [subject, name] of Object.entries(file.cldr ?? {})) {
      if (file.notFromCldr?.includes(name)) continue;
      const endings = file.cldrEndings && !/[ -]/.test(name) ? `:${file.cldrEndings}` : '';
      read(subject, 'name', name + endings);
    }
    for (const [key, kind] of kinds) {
      for (const [subject, entries] of Object.entries(file[key] ?? {})) {
        for (const written of entries) read(subject, kind, written);
      }
    }
    for (const [subject, groups] of Object.entries(file.leaders ?? {})) {
      for (const written of Object.values(groups).flatMap((entries) => entries ?? []))
        read(subject, 'leader', written, true);
    }
  }
  return forms;
}

/** '~kirgizi' with each beginning of the file: Mkirgizi, Wakirgizi, Kikirgizi. */
function withNounClasses(written: string, classes = ''): string[] {
  if (!written.startsWith('~')) return [written];
  if (!classes) throw new Error('has ~ before it, but the file lists no nounClasses');
  return classes.split(' ').map((one) => one + written.slice(1));
}

/** Where endings are listed: in the entry's own file, or in those that languages share. */
interface Endings {
  readonly file: LanguageNames;
  readonly shared: Map<string, SharedEndings>;
  /** Those that an entry has named before, spelled out, by their class. */
  readonly known: Map<string, Slot[]>;
}

function formOf(
  listed: Endings,
  language: string,
  subject: SubjectId,
  kind: MentionKind,
  written: string,
  capital: boolean,
): Form {
  const isWhole = written.startsWith('=');
  const [, words = '', mark = '', guard = ''] =
    /^([^?!]+)(!?)(?:\?(.+))?$/u.exec(written.replace('=', '')) ?? [];
  const tokens = words.split(/[ -]/).map(tokenOf);
  const head = headOf(tokens);
  const stem = head.text.replaceAll("'", '');
  const script = scriptAt(stem, 0);
  if (script === '') throw new Error('starts with a letter of no known script');
  const unspaced = isUnspaced(script);
  const at = tokens.indexOf(head);
  const beside = unspaced ? [] : tokens.filter((token) => token !== head);
  return {
    language,
    written,
    subject,
    kind,
    stem: unspaced ? tokens.map(({ text }) => text).join(' ') : stem,
    spelled: unspaced ? '' : head.text,
    accented: unspaced ? tokens.map(({ accented }) => accented).join(' ') : head.accented,
    script,
    endings: head.classes.map((name) =>
      getOrAdd(listed.known, name, () => endingsOf(listed, language, name)),
    ),
    before: unspaced
      ? ''
      : tokens
          .slice(0, at)
          .map(({ text }) => text)
          .join(' '),
    after: unspaced
      ? ''
      : tokens
          .slice(at + 1)
          .map(({ text }) => text)
          .join(' '),
    beside: beside.map(({ text }) => text.replace(/\*.*/, '').slice(0, 6)),
    capital: capital || mark === '!',
    guard: guard && `${language}.${guard}`,
    isWhole,
  };
}

/** An entry as a text has it, with one of its endings; `pick` chooses among what an ending may be made of. */
export function exampleOf(
  { written, endings, script }: Form,
  pick: (choices: readonly string[]) => string,
): string {
  const [words = ''] = written.replace('=', '').split(/[!?]/);
  const slots = endings[0] ?? [];
  const picked = slots.map((slot) => ('source' in slot ? '' : pick(slot))).join('');
  // endings are compared by their sounds, so that those in Latin letters serve for Cyrillic too
  const ending = scriptAt(picked, 0) === script ? picked : '';
  return words
    .replaceAll('*', '')
    .replace(/\^?([^ :-]+):[\w.,]+/, `$1${ending}`)
    .replaceAll('^', '');
}

interface Token {
  text: string;
  accented: string;
  classes: string[];
  isHead: boolean;
}

function tokenOf(written: string): Token {
  const [text = '', classes] = written.replace('^', '').split(':');
  const accented = clean(text.normalize('NFC')).toLowerCase();
  return {
    text: fold(accented),
    accented,
    classes: classes?.split(',') ?? [],
    isHead: written.startsWith('^') || classes !== undefined,
  };
}

/** The word that is looked up, beside which the others must stand: the marked one, a word for Asia, or the last. */
function headOf(tokens: Token[]): Token {
  const head =
    tokens.find(({ isHead }) => isHead) ??
    tokens.find(({ text }) =>
      /^(?:[aeo]+[szš]+[iyjh]|ази|аси|асі|азі|осиё|аз|ασι|აზ|ասի|אסי|אזי|ا?سی|ازی|एशि|एसि|आशि|اسیا|እስያ)/.test(
        text,
      ),
    ) ??
    tokens.at(-1);
  if (!head) throw new Error('holds no word');
  return head;
}

/** A class of endings, with the letters that stand for several spelled out. */
function endingsOf({ file, shared }: Endings, language: string, name: string): Slot[] {
  // in languages that write all that follows to the word
  if (name === 'any') return [{ source: '.{0,8}' }];
  const [family, key = ''] = name.split('.');
  const isShared = family !== undefined && name.includes('.');
  const owner = isShared ? shared.get(family) : file;
  const slots = owner?.endings?.[isShared ? key : name];
  if (!slots)
    throw new Error(
      `has endings "${name}" that ${isShared ? `endings/${family}` : language}.json does not list`,
    );
  return slots.map((slot) => {
    if (slot.startsWith('/')) return { source: slot.slice(1) };
    return slot
      .split(' ')
      .filter(Boolean)
      .flatMap((part) => (part === '-' ? [''] : spelledOut(part, owner.letters ?? {})));
  });
}

function spelledOut(part: string, letters: Record<string, string>): string[] {
  let all = [''];
  for (const letter of clean(part)) {
    all = all.flatMap((begun) =>
      Array.from(letters[letter] ?? letter, (one) => begun + fold(one).replace("'", '')),
    );
  }
  return all;
}
