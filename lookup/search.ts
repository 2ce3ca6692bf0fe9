// Finds subjects and facts by words: typed with other accents, in other scripts, half or misspelt.
import MiniSearch, { type SearchOptions } from 'minisearch';
import { facts, factsAbout, factText, type Fact } from '../data/facts.ts';
import { measureOf } from '../data/figures.ts';
import { subjectIds, subjectOf, type SubjectId } from '../data/subjects.ts';
import { topicName } from '../data/topics.ts';
import { emphasis, type TextRange } from './emphasis.ts';
import { wordsIn } from './fold.ts';
import { namesOf } from './names.ts';

export interface SearchResults {
  /** The best first. */
  readonly subjects: readonly SubjectHit[];
  /** How many different facts there are; one about two subjects stands under both. */
  readonly factCount: number;
  /** No entry holds all words as typed: these hold similar ones, or some of them. */
  readonly similar: boolean;
}

/** A subject that was found itself, or that facts found are about. */
export interface SubjectHit {
  readonly subject: SubjectId;
  /** Found by one of its names, in whichever language; then all of its own facts are given. */
  readonly named: boolean;
  /** What to emphasise in its English name. */
  readonly ranges: readonly TextRange[];
  readonly facts: readonly FactHit[];
}

export interface FactHit {
  readonly fact: Fact;
  /** What to emphasise in `factText(fact, subject)`; nothing if its topic or subject was found. */
  readonly ranges: readonly TextRange[];
}

/** Builds its index at the first call, in a few milliseconds. */
export function search(query: string): SearchResults {
  const typed = wordsOf(query);
  for (const [step, options] of strictestFirst.entries()) {
    const found = typed.length > 0 ? findEntries(typed.join(' '), options) : [];
    if (found.length > 0) return { ...bySubject(found, typed), similar: step > 0 };
  }
  return { subjects: [], factCount: 0, similar: false };
}

/** A subject, or a fact under one of its subjects. */
interface Entry {
  readonly id: string;
  readonly subject: SubjectId;
  readonly fact?: Fact;
  readonly name: string;
  readonly names: string;
  readonly text: string;
  readonly about: string;
}

interface Found extends Entry {
  /** The entry's own words that match. */
  readonly matches: ReadonlySet<string>;
}

/** Each is tried only if those before have found nothing, so that what was meant is not lost in what is alike. */
const strictestFirst: readonly SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', fuzzy: allowedSlips },
  { combineWith: 'OR', fuzzy: allowedSlips },
];

const ignoredWords = new Set(['a', 'an', 'and', 'in', 'is', 'of', 'on', 'the', 'to']);

let index: { readonly words: MiniSearch<Entry>; readonly entries: ReadonlyMap<unknown, Entry> } | undefined;

function findEntries(query: string, options: SearchOptions): Found[] {
  index ??= buildIndex();
  const { words, entries } = index;
  return words.search(query, options).flatMap(({ id, terms }) => {
    const entry = entries.get(id);
    return entry ? [{ ...entry, matches: new Set(terms) }] : [];
  });
}

function buildIndex(): NonNullable<typeof index> {
  const entries = [
    ...subjectIds.map(subjectEntry),
    ...facts.flatMap((fact) => fact.about.map((subject) => factEntry(fact, subject))),
  ];
  const words = new MiniSearch<Entry>({
    fields: ['name', 'names', 'text', 'about'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: { prefix: true, boost: { name: 4, names: 3, text: 2 } },
  });
  words.addAll(entries);
  return { words, entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

function wordsOf(text: string): string[] {
  return wordsIn(text)
    .map(({ folded }) => folded)
    .filter((word) => !ignoredWords.has(word));
}

function subjectEntry(subject: SubjectId): Entry {
  const { name, fullName = '' } = subjectOf(subject);
  return {
    id: subject,
    subject,
    name,
    names: [fullName, ...namesOf(subject)].join(' '),
    text: '',
    about: '',
  };
}

function factEntry(fact: Fact, subject: SubjectId): Entry {
  const topics = fact.topics.map(topicName);
  const measures = (fact.figures ?? []).map(({ measure }) => measureOf(measure).name);
  return {
    id: `${fact.id} ${subject}`,
    subject,
    fact,
    name: '',
    names: '',
    text: factText(fact, subject),
    about: [subjectOf(subject).name, ...topics, ...measures].join(' '),
  };
}

/** How many letters may be wrong, missing or too many. */
function allowedSlips(term: string): number | boolean {
  if (term.length < 4) return false;
  return term.length < 7 ? 1 : 2;
}

function bySubject(found: readonly Found[], typed: readonly string[]): Omit<SearchResults, 'similar'> {
  const groups = Map.groupBy(found, ({ subject }) => subject);
  const hits = Array.from(groups, ([subject, entries]) => subjectHit(subject, entries, typed));
  const subjects = [...hits.filter(({ named }) => named), ...hits.filter(({ named }) => !named)];
  const different = new Set(subjects.flatMap((hit) => hit.facts.map(({ fact }) => fact)));
  return { subjects, factCount: different.size };
}

function subjectHit(subject: SubjectId, entries: readonly Found[], typed: readonly string[]): SubjectHit {
  const itself = entries.find(({ fact }) => fact === undefined);
  const matchesIn = new Map(entries.map(({ fact, matches }) => [fact, matches]));
  const shown = itself ? factsAbout(subject) : entries.flatMap(({ fact }) => fact ?? []);
  return {
    subject,
    named: itself !== undefined,
    ranges: emphasis(subjectOf(subject).name, itself?.matches ?? noWords, typed),
    facts: shown.map((fact) => ({
      fact,
      ranges: emphasis(factText(fact, subject), matchesIn.get(fact) ?? noWords, typed),
    })),
  };
}

const noWords: ReadonlySet<string> = new Set();
