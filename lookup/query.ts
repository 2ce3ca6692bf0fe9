// How much of what is asked for counts.

/** In UTF-16 units: nobody types more, and what is pasted or selected must not stop the popup or the address bar. */
export const longestQuery = 200;

/** A query's beginning, so far as it counts. */
export function boundedQuery(query: string): string {
  return query.slice(0, longestQuery);
}
