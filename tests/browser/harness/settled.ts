// The marks of a page of which nobody knows beforehand what is marked on it.
import type { Page } from 'puppeteer-core';
import { type Marks, marksOf } from './marks.ts';
import { waitFor } from './wait.ts';

/** The marks, once they have stayed the same for half a second. */
export async function settledMarks(page: Page): Promise<Marks> {
  let last = '';
  let since = Date.now();
  return waitFor(
    'The end of reading the page',
    async () => {
      const marks = await marksOf(page);
      const now = JSON.stringify(marks);
      if (now !== last) {
        last = now;
        since = Date.now();
      }
      return Date.now() - since > 500 && marks;
    },
    30_000,
  );
}
