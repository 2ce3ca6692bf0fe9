// Compiles all languages' names into the one small module that every page loads.
import { clean } from '../spotting/clean.ts';
import { fold } from '../spotting/fold.ts';
import { isUnspaced, scriptAt, type Script } from '../spotting/script.ts';
import { skeletonEnd, skeletonOf, soundOf } from '../spotting/sound.ts';
import { sampleText } from './names-cldr.ts';
import { coresOf, type CorePattern } from './names-cores.ts';
import { Endings } from './names-endings.ts';
import { formsOf, type Form } from './names-forms.ts';
import type { LanguageNames } from './names-schema.ts';

/** What spotting/table.ts holds. */
export interface Table {
  cores: CorePattern[];
  variants: Record<string, string>;
  prefixes: Record<string, string>;
  names: Record<string, string>;
  endings: Record<string, string>;
  special: string[];
  stems: [sense: string, stems: string][];
  beside: string[];
  guards: string[][];
  rules: string[][];
}

/** The table of all languages' names. */
export function compileTable(languages: Map<string, LanguageNames>): Table {
  const forms = formsOf(languages);
  const guards = new Numbers();
  const besides = new Numbers();
  const special = new Numbers();
  const endings = new Map<string, Endings>();
  const endingsFor = (role: string, script: Script) => getOrAdd(endings, role + groupOf(script), () => new Endings());
  const names = skeletons(forms.filter(isPlainName));
  const isBySound = (form: Form) => isPlainName(form) && nameEnd(names.get(form.subject), soundOf(form.stem)) > 0;
  const written = stemsOf(forms.filter((form) => form.kind === 'name' && !isBySound(form) && form.beside.length === 0));
  const isOfCountry = ({ subject, stem }: Form) => longestPrefix(written.get(subject), stem) > 4;
  const peoples = stemsOf(forms.filter((form) => isPlainPeople(form) && !isOfCountry(form)));
  const senses = new Map<string, Set<string>>();
  const groups = besidesOf(forms);
  for (const form of forms) {
    const sound = soundOf(form.stem);
    const addEndings = (role: string, length: number) => endingsFor(role, form.script).add(sound.slice(length), form.endings);
    if (isBySound(form)) {
      addEndings('n', nameEnd(names.get(form.subject), sound));
      continue;
    }
    let { stem } = form;
    if (isPlainPeople(form)) {
      const inName = nameEnd(names.get(form.subject), sound);
      if (inName > 0) {
        addEndings('q', inName);
        continue;
      }
      if (!isOfCountry(form)) stem = stem.slice(0, longestPrefix(peoples.get(form.subject), stem));
    }
    const unspaced = isUnspaced(form.script);
    if (!unspaced && !form.isWhole) addEndings(form.kind === 'people' ? 'p' : 'n', soundOf(stem).length);
    const beside = groups.get(form);
    const sense = [
      form.subject,
      form.kind.charAt(0),
      form.capital ? '1' : '',
      form.guard ? guards.of(form.guard) : '',
      beside ? besides.of(beside) : '',
    ].join(' ');
    const stems = getOrAdd(senses, sense.trimEnd(), () => new Set<string>());
    if (form.isWhole) for (const whole of wholeWords(form)) stems.add(`${whole}.`);
    else stems.add(stem.replaceAll(' ', '_') + (unspaced ? specialEndings(form).map((source) => `=${special.of(source)}`).join('') : ''));
  }
  const cores = coresOf(forms, fold(sampleText()));
  return {
    cores,
    variants: variantsOf(forms, cores),
    prefixes: prefixesOf(languages),
    names: lists(names),
    endings: sorted([...endings].map(([key, all]) => [key, all.source()])),
    special: special.all(),
    stems: [...senses].map(([sense, stems]): [string, string] => [sense, [...stems].toSorted().join(' ')]).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    beside: besides.all(),
    guards: guards.all().map((name) => guardOf(languages, name)),
    rules: rulesOf(languages),
  };
}

const strings = 'Readonly<Record<string, string>>';
const lists2 = 'readonly (readonly string[])[]';

/** What of the table goes into which file of spotting/: a page without a mention needs the cores alone. */
const files: Record<string, Partial<Record<keyof Table, string>>> = {
  'cores.ts': { cores: 'readonly (readonly [script: string, core: string, near: string])[]', variants: strings },
  'table.ts': {
    prefixes: strings,
    names: strings,
    endings: strings,
    special: 'readonly string[]',
    stems: 'readonly (readonly [sense: string, stems: string])[]',
    beside: 'readonly string[]',
    guards: lists2,
    rules: lists2,
  },
};

/** The sources of the generated files by their names, before they are formatted. */
export function tableSources(table: Table): Map<string, string> {
  return new Map(
    Object.entries(files).map(([file, types]) => {
      const constants = Object.entries(types).map(
        ([name, type]) => `export const ${name}: ${type} = ${JSON.stringify(table[name as keyof Table])};`,
      );
      return [file, ['// Made from data/names by `npm run names -- --compile`: change the names there.', ...constants, ''].join('\n')];
    }),
  );
}

/** Gives equal sources the same number. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  of(source: string): number {
    return getOrAdd(this.#numbers, source, () => this.#numbers.size);
  }

  all(): string[] {
    return [...this.#numbers.keys()];
  }
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function lists(stems: Map<string, Set<string>>): Record<string, string> {
  return sorted([...stems].map(([subject, all]) => [subject, [...all].toSorted().join(' ')]));
}

function sorted(entries: [string, string][]): Record<string, string> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Alphabets whose endings are joined. */
function groupOf(script: Script): string {
  return script === 'C' ? 'L' : script;
}

/** Without conditions, in an alphabet whose sounds are known. */
function isPlain({ beside, guard, capital, script }: Form): boolean {
  return beside.length === 0 && !guard && !capital && !isUnspaced(script) && script !== 'J';
}

/** All words of a form that is to be read as it is written. */
function wholeWords({ stem, endings }: Form): string[] {
  if (endings.length === 0) return [stem];
  return endings.flatMap(([slot = []]) => ('source' in slot ? [] : slot.map((ending) => stem + ending)));
}

/** What follows a name in a script without spaces, as sources of regular expressions. */
function specialEndings({ endings }: Form): string[] {
  return endings.flat().map((slot) => {
    if ('source' in slot) return slot.source;
    return `(?:${slot.filter(Boolean).join('|')})${slot.includes('') ? '?' : ''}`;
  });
}

/** Names in -stan are so long that their consonants tell them from all other words. */
function isPlainName(form: Form): boolean {
  const isCountry = form.subject !== 'central-asia' && form.subject !== 'csto';
  return form.kind === 'name' && isPlain(form) && isCountry && /...stn$/.test(skeletonOf(soundOf(form.stem)));
}

function isPlainPeople(form: Form): boolean {
  return form.kind === 'people' && isPlain(form) && !form.isWhole && form.stem.length > 3;
}

/**
 * By subject, the skeletons of names, without those that a shorter one begins. One that two subjects share stays with
 * the subject that has it in more languages.
 */
function skeletons(forms: Form[]): Map<string, Set<string>> {
  const uses = new Map<string, Map<string, number>>();
  for (const { subject, stem } of forms) {
    const own = getOrAdd(uses, skeletonOf(soundOf(stem)), () => new Map<string, number>());
    own.set(subject, (own.get(subject) ?? 0) + 1);
  }
  const kept = new Map<string, Set<string>>();
  for (const [skeleton, own] of [...uses].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const [subject = ''] = [...own].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    if ([...own.values()].some((count) => count > 1) && [...kept.values()].every((stems) => longestPrefix(stems, skeleton) === 0)) getOrAdd(kept, subject, () => new Set<string>()).add(skeleton);
  }
  return kept;
}

/** Where the longest name that begins a word's sounds ends, or 0. */
function nameEnd(names: Set<string> | undefined, sound: string): number {
  return Math.max(0, ...[...(names ?? [])].map((skeleton) => skeletonEnd(sound, skeleton)));
}

/** By subject, stems without those that a shorter one begins. */
function stemsOf(forms: Form[]): Map<string, Set<string>> {
  const stems = new Map<string, Set<string>>();
  for (const form of forms.toSorted((a, b) => a.stem.length - b.stem.length)) {
    const own = getOrAdd(stems, form.subject, () => new Set<string>());
    if (longestPrefix(own, form.stem) === 0) own.add(form.stem);
  }
  return stems;
}

/** Length of the longest stem that begins a text, or 0. */
function longestPrefix(stems: Set<string> | undefined, text: string): number {
  let longest = 0;
  for (const stem of stems ?? []) if (text.startsWith(stem)) longest = Math.max(longest, stem.length);
  return longest;
}

/**
 * The words beside the main one, as 'before|before>after/...'. Those of all languages of a script go with all main
 * words of it, so that each is said once; but a single letter, as in 'Trung A', goes with its own word alone.
 */
function besidesOf(forms: Form[]): Map<Form, string> {
  const groups = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.beside.length === 0) continue;
    const own = form.beside.length === 1 && form.beside[0]?.length === 1 ? form.stem : '';
    getOrAdd(groups, [form.subject, form.kind, form.guard, form.script, own].join(' '), (): Form[] => []).push(form);
  }
  const besides = new Map<Form, string>();
  for (const group of groups.values()) {
    const byAfter = new Map<string, Set<string>>();
    const afters = new Set<string>();
    for (const { before, after } of group) {
      if (before) getOrAdd(byAfter, after, () => new Set<string>()).add(before);
      else afters.add(after);
    }
    const pairs = [...byAfter].map(([after, befores]) => `${shorter(befores)}>${after}`);
    if (afters.size > 0) pairs.push(`>${shorter(afters)}`);
    for (const form of group) besides.set(form, pairs.toSorted().join('/'));
  }
  return besides;
}

/** Alternatives without those that another with * covers. */
function shorter(all: Set<string>): string {
  const open = [...all].filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1));
  const isCovered = (one: string) =>
    open.some((start) => one.startsWith(start) && one !== `${start}*` && !one.includes(' ', start.length) && one.length <= start.length + 6);
  return [...all].filter((one) => !isCovered(one)).toSorted().join('|');
}

/** For each folded letter of a core all other letters in the files that fold to it. */
function variantsOf(forms: Form[], cores: CorePattern[]): Record<string, string> {
  const used = new Set(cores.flatMap(([, core, near]) => [...(core + near)]));
  const variants = new Map<string, Set<string>>([['i', new Set('ıİ')]]);
  for (const letter of forms.flatMap(({ written }) => [...clean(written).text])) {
    for (const cased of [letter.toLowerCase(), letter.toUpperCase()]) {
      const folded = fold(cased);
      if (cased.length > 1 || !used.has(folded) || [folded, folded.toUpperCase()].includes(cased) || !/^\p{L}|\p{M}/u.test(cased)) continue;
      getOrAdd(variants, folded, () => new Set<string>()).add(cased);
    }
  }
  return sorted([...variants].map(([letter, all]) => [letter, [...all].toSorted().join('')]));
}

function prefixesOf(languages: Map<string, LanguageNames>): Record<string, string> {
  const prefixes = new Map<string, Set<string>>();
  for (const { prefixes: own } of languages.values()) {
    if (!own) continue;
    const all = own.split(' ').map(fold);
    getOrAdd(prefixes, scriptAt(all[0] ?? '', 0), () => new Set<string>()).add(all.join('|'));
  }
  return sorted([...prefixes].map(([script, all]) => [script, [...all].join('|')]));
}

function guardOf(languages: Map<string, LanguageNames>, name: string): string[] {
  const [language = '', key = ''] = name.split('.');
  const guard = languages.get(language)?.guards?.[key];
  if (!guard) throw new Error(`${language}.json has no guard "${key}"`);
  return [guard.lang ?? '', guard.text ?? '', guard.not ?? '', guard.near ? '1' : ''];
}

function rulesOf(languages: Map<string, LanguageNames>): string[][] {
  return [...languages.values()].flatMap(({ ruledOut = [] }) =>
    ruledOut.map(({ of = [], kind = '', word = '', before = '', after = '', text = '', lang = '', unlessNear }) => [
      of.join(' '),
      kind,
      word,
      before,
      after,
      text,
      lang,
      unlessNear ? '1' : '',
    ]),
  );
}
