// Decides by the words around a mention whether it is another bearer's name: first those beside it, then those of its
// sentence, then those of its block.
import { ByWords } from './by-words.ts';
import type { Context, Place } from './context.ts';
import type { Candidate } from './match.ts';
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

/** Words that are further away say nothing, in characters: a block may be a whole page. */
const MOST_AWAY = 1_000;
const levels = ['words', 'sentence', 'block'] as const;
type Level = (typeof levels)[number];

/**
 * Why a mention of a text is none, or undefined if nothing speaks against it.
 *
 * @param names where names that are sure stand in the text, in ascending order
 */
export function conditionsIn(
  context: Context,
  names: readonly Place[],
): (mention: Candidate) => string | undefined {
  // in most texts no word speaks against anything
  const possible = new Map<readonly Condition[], readonly Condition[]>();
  return (mention) => {
    const all = conditionsByWords.of(mention.sense, mention.words);
    if (all.length === 0) return undefined;
    let own = possible.get(all);
    if (!own) possible.set(all, (own = all.filter(({ against }) => context.hasAny(against))));
    for (const condition of own) {
      if (isAbout(condition, mention, context) && isAgainst(condition, mention, context, names))
        return condition.why;
    }
    return undefined;
  };
}

/** The conditions about a subject's names or peoples that are about these words. */
const conditionsByWords = new ByWords(({ subject, kind }, words) =>
  conditions.filter(
    (condition) =>
      (condition.of.length === 0 || condition.of.includes(subject)) &&
      (condition.kinds.length === 0 || condition.kinds.includes(kind)) &&
      (condition.word === '' || isWhole(condition.word, words)),
  ),
);

function isAbout({ needs }: Condition, mention: Place, context: Context): boolean {
  const stands = (one: Evidence) => levels.some((level) => distance(one, level, mention, context) < Infinity);
  return needs.length === 0 || needs.some(stands);
}

function isAgainst(condition: Condition, mention: Place, context: Context, names: readonly Place[]): boolean {
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
function distance({ within, where, list }: Evidence, level: Level, mention: Place, context: Context): number {
  const isOfLevel =
    typeof within === 'number'
      ? level === 'words'
      : level !== 'words' && !(level === 'block' && within === 'sentence');
  if (!isOfLevel) return Infinity;
  const [before, after] = besides(context.places(list), mention);
  const away = (place: Place | undefined) =>
    typeof within === 'number' && place && wordsAway(place, mention, context) > within
      ? Infinity
      : distanceTo(place, level, mention, context);
  return Math.min(where === 'after' ? Infinity : away(before), where === 'before' ? Infinity : away(after));
}

function nameDistance(names: readonly Place[], level: Level, mention: Place, context: Context): number {
  const [before, after] = besides(names, mention);
  return Math.min(distanceTo(before, level, mention, context), distanceTo(after, level, mention, context));
}

function distanceTo(place: Place | undefined, level: Level, mention: Place, context: Context): number {
  if (!place) return Infinity;
  const away = place.end <= mention.start ? mention.start - place.end : place.start - mention.end;
  if (away > MOST_AWAY) return Infinity;
  if (level === 'block') return away;
  const { start, end } = context.sentence(mention.start);
  return place.end > start && place.start < end ? away : Infinity;
}

function wordsAway(place: Place, { start, end }: Place, context: Context): number {
  return place.start < start
    ? context.wordsBetween(place.end, start) + 1
    : context.wordsBetween(end, place.start) + 1;
}

const NONE: readonly Place[] = [];

/** The nearest of ascending places before and after a mention, without those in it. */
function besides(places: readonly Place[], { start, end }: Place): readonly (Place | undefined)[] {
  if (places.length === 0) return NONE;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const before = places[low - 1];
  while (low < places.length && (places[low]?.start ?? 0) < end) low++;
  return [before && before.end <= start ? before : undefined, places[low]];
}
