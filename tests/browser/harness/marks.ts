// Reads the marks of a page out of its registry of highlights.
import type { Frame, Page } from 'puppeteer-core';
import { framesOf } from './frames.ts';
import { isolated } from './puppeteer-internals.ts';
import { type Marks, readHighlights } from './read-highlights.ts';
import { within } from './wait.ts';

export type { Marks } from './read-highlights.ts';

/** The marks of a page, its frames' after its own. */
export async function marksOf(page: Page): Promise<Marks> {
  const all: Marks = {};
  for (const frame of framesOf(page)) {
    for (const [subject, texts] of Object.entries(await marksOfFrame(frame))) {
      all[subject] = [...(all[subject] ?? []), ...texts];
    }
  }
  return all;
}

/** The marks of one frame; none if the frame has gone meanwhile, or gives no answer since its document is changing. */
async function marksOfFrame(frame: Frame): Promise<Marks> {
  const reading = isolated(frame).evaluate(readHighlights);
  try {
    return await within<Marks>(patience, reading, {});
  } catch (error) {
    if (frame.detached) {
      return {};
    }
    throw error;
  }
}

/** How many words are marked in the page's own document, by subject: quick where there are very many. */
export async function markCountsOf(page: Page): Promise<Record<string, number>> {
  return isolated(page.mainFrame()).evaluate(() => {
    const counts: Record<string, number> = {};
    CSS.highlights.forEach(({ size }, name) => {
      counts[name.replace('fact-cards-', '')] = size;
    });
    return counts;
  });
}

/** In milliseconds. */
const patience = 2000;
