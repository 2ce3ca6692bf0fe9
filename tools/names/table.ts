// Compiles all languages' names into the tables that spotting reads.
import type { Compound } from '../../spotting/compounds.ts';
import type { Condition } from '../../spotting/conditions.ts';
import type { Endings } from '../../spotting/endings.ts';
import { subjectIds } from '../../data/subjects.ts';
import { fold } from '../../spotting/fold.ts';
import { type Guard, type Rule, writeSense, writeStem } from '../../spotting/format.ts';
import { isUnspaced, scriptAt, type Script } from '../../spotting/script.ts';
import { soundOf } from '../../spotting/sound.ts';
import { besidesOf } from './beside.ts';
import { sampleText } from './cldr.ts';
import { getOrAdd, Numbers } from './collections.ts';
import { coresOf, type ScriptCores } from './cores.ts';
import { EndingCollection } from './endings.ts';
import { formsOf, type Form } from './forms.ts';
import { compileConditions, type ConditionFile } from './conditions.ts';
import type { LanguageNames } from './schema.ts';
import {
  isPlainName,
  isPlainPeople,
  isPlainWord,
  longestPrefix,
  nameEnd,
  skeletons,
  specialEndings,
  stemsOf,
  wholeWords,
} from './stems.ts';

/** What the modules in spotting/compiled hold. */
export interface Table {
  cores: ScriptCores['all'][];
  leaderCores: string[][];
  prefixes: Record<string, string>;
  names: Record<string, string>;
  /** Lists of sounds that endings are made of. */
  slots: string[];
  endings: Record<string, Endings>;
  special: string[];
  stems: [sense: string, stems: string][];
  beside: string[];
  guards: Record<string, Guard>;
  rules: Rule[];
  compounds: Compound[];
  /** Source of what makes a people's name one for all genders. */
  gendered: string;
  conditions: Condition[];
  /** The words that conditions name, by the numbers of their lists. */
  contextWords: string[][];
}

/** The table of all languages' names. */
export function compileTable(
  languages: Map<string, LanguageNames>,
  conditions = new Map<string, ConditionFile>(),
): Table {
  const forms = formsOf(languages);
  // Line by line: a text in which one letter gets longer is folded letter by letter.
  const sample = sampleText().split('\n').map(fold).join('\n');
  const cores = coresOf(forms, sample);
  const besides = new Numbers();
  const special = new Numbers();
  const slots = new Numbers();
  const endings = new Map<string, EndingCollection>();
  const endingsFor = (role: string, script: Script) =>
    getOrAdd(endings, role + groupOf(script), () => new EndingCollection());
  const names = skeletons(forms.filter(isPlainName));
  const isBySound = (form: Form) =>
    isPlainName(form) && nameEnd(names.get(form.subject), soundOf(form.stem)) > 0;
  const written = stemsOf(
    forms.filter((form) => form.kind === 'name' && !isBySound(form) && form.beside.length === 0),
  );
  const isOfCountry = ({ subject, stem }: Form) => longestPrefix(written.get(subject), stem) > 4;
  const peoples = stemsOf(forms.filter((form) => isPlainPeople(form) && !isOfCountry(form)));
  const isWritten = (form: Form) => isPlainWord(form) && form.kind === 'name' && !isBySound(form);
  const named = stemsOf(forms.filter(isWritten));
  const senses = new Map<string, Set<string>>();
  const groups = besidesOf(forms);
  for (const form of forms) {
    const sound = soundOf(form.stem);
    const addEndings = (role: string, rest: string, from: number) =>
      endingsFor(role, form.script).add(rest, from, form.endings);
    if (isBySound(form)) {
      addEndings('n', form.stem, nameEnd(names.get(form.subject), sound));
      continue;
    }
    let { stem } = form;
    if (isPlainPeople(form)) {
      const inName = nameEnd(names.get(form.subject), sound);
      if (inName > 0) {
        addEndings('q', form.stem, inName);
        continue;
      }
      if (!isOfCountry(form)) stem = stem.slice(0, longestPrefix(peoples.get(form.subject), stem));
    }
    if (isWritten(form)) stem = stem.slice(0, longestPrefix(named.get(form.subject), stem));
    const unspaced = isUnspaced(form.script);
    // a word that goes on where a country's name ends is told from it by its length, whatever it ends in
    const goesOn = form.endings.every(([slot]) => Array.isArray(slot) && !slot.includes(''));
    const isWhole = form.isWhole && !(goesOn && nameEnd(names.get(form.subject), sound) > 0);
    if (!unspaced && !isWhole)
      addEndings(form.kind === 'people' ? 'p' : 'n', form.stem.slice(stem.length), 0);
    const beside = groups.get(form);
    const sense = writeSense({ ...form, beside: beside ? besides.of(beside) : -1 });
    const stems = getOrAdd(senses, sense, () => new Set<string>());
    const follows = unspaced ? specialEndings(form).map((source) => special.of(source)) : [];
    const kept = isWhole ? wholeWords(form) : [stem];
    for (const text of kept) stems.add(writeStem({ text, isWhole, endings: follows }));
  }
  const compounds = compoundsOf(languages);
  return {
    cores: cores.map(({ all }) => all),
    leaderCores: cores.map(({ leaders }) => leaders),
    prefixes: prefixesOf(languages),
    names: lists(names),
    endings: sorted([...endings].map(([key, all]) => [key, all.compile(slots)])),
    slots: slots.all(),
    special: special.all(),
    stems: [...senses]
      .map(([sense, stems]): [string, string] => [sense, ` ${[...stems].toSorted().join(' ')} `])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    beside: besides.all(),
    guards: guardsOf(languages, [...forms, ...compounds]),
    rules: [...languages.values()].flatMap(({ ruledOut = [] }) => ruledOut),
    compounds,
    gendered: [...new Set([...languages.values()].flatMap(({ gendered = [] }) => gendered))].join('|'),
    ...compileConditions(conditions),
  };
}

function lists(stems: Map<string, Set<string>>): Record<string, string> {
  return sorted([...stems].map(([subject, all]) => [subject, [...all].toSorted().join(' ')]));
}

function sorted<Value>(entries: [string, Value][]): Record<string, Value> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Alphabets whose endings are joined. */
function groupOf(script: Script): string {
  return script === 'Cyrl' ? 'Latn' : script;
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

/** A stem with ?guard after it counts only where the guard lets it pass. */
function compoundsOf(languages: Map<string, LanguageNames>): Compound[] {
  return [...languages].flatMap(([language, { compounds }]) => {
    if (!compounds) return [];
    const of = (entries: LanguageNames['names'], kind: Compound['kind']) =>
      subjectIds.flatMap((subject) =>
        (entries?.[subject] ?? []).map((written): Compound => {
          const [stem = '', guard] = written.split('?');
          const own = guard ? `${language}.${guard}` : '';
          return { stem: fold(stem), subject, kind, guard: own, follows: compounds.follows };
        }),
      );
    return of(compounds.names, 'name').concat(of(compounds.peoples, 'people'));
  });
}

/** The guards that entries name, by language and name. */
function guardsOf(
  languages: Map<string, LanguageNames>,
  entries: readonly { readonly guard: string }[],
): Record<string, Guard> {
  const names = new Set(entries.map(({ guard }) => guard).filter(Boolean));
  return sorted(
    Array.from(names, (name): [string, Guard] => {
      const [language = '', key = ''] = name.split('.');
      const guard = languages.get(language)?.guards?.[key];
      if (!guard) throw new Error(`${language}.json has no guard "${key}"`);
      return [name, guard];
    }),
  );
}
