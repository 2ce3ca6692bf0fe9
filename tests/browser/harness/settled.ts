// The marks of a page of which nobody knows beforehand what is marked on it.
import type { Page } from 'puppeteer-core';
import { type Marks, marksOf } from './marks.ts';
import { waitFor } from './wait.ts';

/** While a page is read, marks are shown at most every two seconds. */
const STEADY_MS = 2_500;

/** The marks, once they have stayed the same for longer than it takes until more are shown. */
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
      return Date.now() - since > STEADY_MS && marks;
    },
    120_000,
  );
}
