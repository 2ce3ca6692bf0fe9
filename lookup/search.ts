// Finds subjects and facts by words: typed with other accents, in other scripts and languages, half or misspelt.
import MiniSearch, { type SearchOptions } from 'minisearch';
import { facts, factsAbout, type Fact } from '../data/facts.ts';
import { subjectIds, type SubjectId } from '../data/subjects.ts';
import {
  factText,
  measureName,
  subjectDescription,
  subjectName,
  topicName,
  type Texts,
} from '../data/texts.ts';
import { emphasis, type TextRange } from './emphasis.ts';
import { wordsIn } from './fold.ts';
import { namesOf } from './names.ts';
import { boundedQuery } from './query.ts';
import { stemOf } from './stems.ts';
import { topicWords } from './topic-words.ts';

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
  /** What to emphasise in its shown name. */
  readonly ranges: readonly TextRange[];
  readonly facts: readonly FactHit[];
}

export interface FactHit {
  readonly fact: Fact;
  /** What to emphasise in its shown text; nothing if it was found by its topic, its subject or in another language. */
  readonly ranges: readonly TextRange[];
}

/** @param shown the texts in which results are read; found is what is written in any language */
export type Search = (query: string, shown: Texts) => SearchResults;

/** Builds the index over the texts of these languages: to be done once, and after the first drawing. */
export function createSearch(languages: readonly Texts[]): Search {
  const index = buildIndex(languages);
  return (query, shown) => {
    const typed = typedIn(boundedQuery(query));
    for (const [step, options] of strictestFirst.entries()) {
      const found = typed.length > 0 ? findEntries(index, typed.join(' '), options) : [];
      if (found.length > 0) return { ...bySubject(found, typed, shown), similar: step > 0 };
    }
    return { subjects: [], factCount: 0, similar: false };
  };
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

interface Index {
  readonly words: MiniSearch<Entry>;
  readonly entries: ReadonlyMap<unknown, Entry>;
}

/** Each is tried only if those before have found nothing, so that what was meant is not lost in what is alike. */
const strictestFirst: readonly SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', fuzzy: allowedSlips },
  { combineWith: 'OR', fuzzy: allowedSlips },
];

/** So long are those of the ignored words with which many others begin. */
const BEGINNING = 2;

const ignoredWords = new Set('a an and in is of on the to а в во и к на не о об от по с со у'.split(' '));

function findEntries({ words, entries }: Index, query: string, options: SearchOptions): Found[] {
  // What is ignored in texts may be what was typed.
  const all = words.search(query, { ...options, tokenize: (text) => text.split(' ') });
  return all.flatMap(({ id, terms }) => {
    const entry = entries.get(id);
    return entry ? [{ ...entry, matches: new Set(terms) }] : [];
  });
}

function buildIndex(languages: readonly Texts[]): Index {
  const entries = [
    ...subjectIds.map((subject) => subjectEntry(subject, languages)),
    ...facts.flatMap((fact) => fact.about.map((subject) => factEntry(fact, subject, languages))),
  ];
  const words = new MiniSearch<Entry>({
    fields: ['name', 'names', 'text', 'about'],
    tokenize: wordsOf,
    // A word is found by its stem too: “migrants” finds what is said of migration.
    processTerm: (term) => [term, ...stemOf(term)],
    searchOptions: {
      prefix: true,
      boost: { name: 4, names: 3, text: 2 },
      processTerm: (term) => stemOf(term)[0] ?? term,
    },
  });
  words.addAll(entries);
  return { words, entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

/** The words that count: of ignored ones alone, what may be the beginning of a word that is still being typed. */
function typedIn(query: string): string[] {
  const words = wordsOf(query);
  if (words.length > 0) return [...new Set(words)];
  const last = wordsIn(query).at(-1)?.folded ?? '';
  return last !== '' && last.length <= BEGINNING ? [last] : [];
}

function wordsOf(text: string): string[] {
  return wordsIn(text)
    .map(({ folded }) => folded)
    .filter((word) => !ignoredWords.has(word));
}

function subjectEntry(subject: SubjectId, languages: readonly Texts[]): Entry {
  const described = languages.flatMap((texts) => [
    subjectName(texts, subject),
    ...subjectDescription(texts, subject).slice(0, 1),
  ]);
  return {
    id: subject,
    subject,
    name: languages.map((texts) => subjectName(texts, subject)).join(' '),
    names: [...described, ...namesOf(subject), subject].join(' '),
    text: '',
    about: '',
  };
}

function factEntry(fact: Fact, subject: SubjectId, languages: readonly Texts[]): Entry {
  const about = (texts: Texts): string[] => [
    subjectName(texts, subject),
    ...fact.topics.map((topic) => topicName(texts, topic)),
    ...(fact.figures ?? []).map(({ measure }) => measureName(texts, measure)),
  ];
  return {
    id: `${fact.id} ${subject}`,
    subject,
    fact,
    name: '',
    names: '',
    text: languages.map((texts) => factText(texts, fact, subject)).join(' '),
    about: [
      subject,
      ...languages.flatMap(about),
      ...fact.topics.flatMap((topic) => topicWords[topic] ?? []),
    ].join(' '),
  };
}

/** How many letters may be wrong, missing or too many. */
function allowedSlips(term: string): number | boolean {
  if (term.length < 4) return false;
  return term.length < 7 ? 1 : 2;
}

function bySubject(
  found: readonly Found[],
  typed: readonly string[],
  shown: Texts,
): Omit<SearchResults, 'similar'> {
  const groups = Map.groupBy(found, ({ subject }) => subject);
  const hits = Array.from(groups, ([subject, entries]) => subjectHit(subject, entries, typed, shown));
  const subjects = [...hits.filter(({ named }) => named), ...hits.filter(({ named }) => !named)];
  const different = new Set(subjects.flatMap((hit) => hit.facts.map(({ fact }) => fact)));
  return { subjects, factCount: different.size };
}

function subjectHit(
  subject: SubjectId,
  entries: readonly Found[],
  typed: readonly string[],
  shown: Texts,
): SubjectHit {
  const itself = entries.find(({ fact }) => fact === undefined);
  const matchesIn = new Map(entries.map(({ fact, matches }) => [fact, matches]));
  const matching = entries.flatMap(({ fact }) => fact ?? []);
  const told = itself ? matchingFirst(factsAbout(subject), matching) : matching;
  return {
    subject,
    named: itself !== undefined,
    ranges: emphasis(subjectName(shown, subject), itself?.matches ?? noWords, typed),
    facts: told.map((fact) => ({
      fact,
      ranges: emphasis(factText(shown, fact, subject), matchesIn.get(fact) ?? noWords, typed),
    })),
  };
}

/** All facts of a subject that was named; some may be what was meant, as with “media”, which begins a word of the Italian name. */
function matchingFirst(all: readonly Fact[], matching: readonly Fact[]): readonly Fact[] {
  return matching.length < all.length ? [...new Set([...matching, ...all])] : all;
}

const noWords: ReadonlySet<string> = new Set();
