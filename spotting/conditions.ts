// Decides by the words around a mention whether it is another bearer's name: first those beside it, then those of its
// sentence, then those of its block.
import type { SubjectId } from '../data/subjects.ts';
import { ByWords } from './by-words.ts';
import type { Context, Place } from './context.ts';
import type { MentionKind } from './mentions.ts';
import { isWhole } from './patterns.ts';
import { conditions } from './compiled/table.ts';

/** What words near a mention say of it. */
export interface Evidence {
  /** So many words from the mention at most, in its sentence, or anywhere in its block. */
  readonly within: number | 'sentence' | 'block';
  /** On one side only, if said. */
  readonly where?: 'before' | 'after';
  /** The number of the list that has the words, in `contextWords`. */
  readonly list: number;
}

/** When a mention of some subjects is one, and when it is another bearer's name. */
export interface Condition {
  /** What the mention is where the condition rules it out. */
  readonly why: string;
  readonly of: readonly string[];
  readonly kinds: readonly string[];
  /** Source of the folded words that it is about; of all, if empty. */
  readonly word: string;
  /** One of these must be there, or the condition is about something else; none if empty. */
  readonly needs: readonly Evidence[];
  readonly against: readonly Evidence[];
  readonly for: readonly Evidence[];
  /** Whether another subject's or a country's name nearby speaks for the mention. */
  readonly namesSpeakForIt: boolean;
}

/** A mention in folded text, as far as conditions ask. */
export interface Conditional {
  readonly start: number;
  readonly end: number;
  readonly subject: SubjectId;
  readonly kind: MentionKind;
}

/** Words that are further away say nothing, in characters: a block may be a whole page. */
const MOST_AWAY = 1_000;
const levels = ['words', 'sentence', 'block'] as const;
type Level = (typeof levels)[number];

/**
 * Why a mention is none, or undefined if nothing speaks against it.
 *
 * @param names where names that are sure stand in the text, in ascending order
 */
export function conditionAgainst(
  mention: Conditional,
  words: string,
  context: Context,
  names: readonly Place[],
): string | undefined {
  return conditionsByWords.of(mention.subject, mention.kind, words).find(
    (condition) =>
      // in most texts no word speaks against anything
      context.hasAny(condition.against) &&
      isAbout(condition, mention, context) &&
      isAgainst(condition, mention, context, names),
  )?.why;
}

/** The conditions about a subject's names or peoples that are about these words. */
const conditionsByWords = new ByWords((subject, kind, words) =>
  conditions.filter(
    (condition) =>
      (condition.of.length === 0 || condition.of.includes(subject)) &&
      (condition.kinds.length === 0 || condition.kinds.includes(kind)) &&
      (condition.word === '' || isWhole(condition.word, words)),
  ),
);

function isAbout({ needs }: Condition, mention: Conditional, context: Context): boolean {
  const stands = (one: Evidence) => levels.some((level) => distance(one, level, mention, context) < Infinity);
  return needs.length === 0 || needs.some(stands);
}

function isAgainst(
  condition: Condition,
  mention: Conditional,
  context: Context,
  names: readonly Place[],
): boolean {
  for (const level of levels) {
    const nearest = (all: readonly Evidence[]) =>
      all.reduce((least, one) => Math.min(least, distance(one, level, mention, context)), Infinity);
    const against = nearest(condition.against);
    const known =
      condition.namesSpeakForIt && level !== 'words'
        ? nameDistance(names, level, mention, context)
        : Infinity;
    const spoken = Math.min(nearest(condition.for), known);
    if (against !== Infinity || spoken !== Infinity) return against <= spoken;
  }
  return false;
}

/** How many characters away evidence of a level stands, or Infinity. */
function distance(evidence: Evidence, level: Level, mention: Conditional, context: Context): number {
  const isOfLevel =
    typeof evidence.within === 'number'
      ? level === 'words'
      : level !== 'words' && !(level === 'block' && evidence.within === 'sentence');
  if (!isOfLevel) return Infinity;
  const places = context.places(evidence.list);
  if (places.length === 0) return Infinity;
  let least = Infinity;
  for (const place of around(places, mention)) {
    const away = distanceTo(place, level, mention, context);
    if (evidence.where && place.start < mention.start !== (evidence.where === 'before')) continue;
    if (typeof evidence.within === 'number' && wordsAway(place, mention, context) > evidence.within) continue;
    least = Math.min(least, away);
  }
  return least;
}

function nameDistance(names: readonly Place[], level: Level, mention: Conditional, context: Context): number {
  return Math.min(
    ...around(names, mention).map((place) => distanceTo(place, level, mention, context)),
    Infinity,
  );
}

function distanceTo(place: Place, level: Level, mention: Conditional, context: Context): number {
  const away = place.end <= mention.start ? mention.start - place.end : place.start - mention.end;
  if (away > MOST_AWAY) return Infinity;
  if (level === 'block') return away;
  const { start, end } = context.sentence(mention.start);
  return place.end > start && place.start < end ? away : Infinity;
}

function wordsAway(place: Place, { start, end }: Conditional, context: Context): number {
  return place.start < start
    ? context.wordsBetween(place.end, start) + 1
    : context.wordsBetween(end, place.start) + 1;
}

/** The nearest of ascending places before and after a mention, without those in it. */
function around(places: readonly Place[], { start, end }: Conditional): Place[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const before = low - 1;
  let after = low;
  while (after < places.length && (places[after]?.start ?? 0) < end) after++;
  return [places[before], places[after]]
    .filter((place) => place !== undefined && (place.end <= start || place.start >= end))
    .filter((place) => place !== undefined);
}
