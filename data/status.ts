// How firmly the article says something.

/**
 * Given as a fact; passed on as a report; an accusation that is denied; the share of people asked; the author's
 * judgement.
 */
export type FactStatus = 'stated' | 'reported' | 'disputed' | 'poll' | 'opinion';

/** The firmest first. */
export const factStatuses: readonly FactStatus[] = ['stated', 'reported', 'disputed', 'poll', 'opinion'];
