// Awkward pages, one trouble each: tests/pages holds them, and each says itself what it must show.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Marks } from './harness/marks.ts';
import type { Reader } from './harness/reader.ts';
import { setSettings } from './harness/settings.ts';
import { test } from './harness/test.ts';

/** What stands in the element `#expected` of a page, as JSON. */
interface Expected {
  /** The words marked, by subject, and nothing else. */
  marks?: Marks;
  /** Words that may be marked as well, since nobody sees them. */
  optional?: string[];
  /** Instead of words: how many are marked. */
  counts?: Record<string, number>;
  /** Mentions on which the mouse rests, and the card that opens then. */
  cards?: ExpectedCard[];
  /** Selectors of elements over whose middle no card opens. */
  noCards?: string[];
  /** The document differs from visit to visit. */
  unsteady?: boolean;
  /** Firefox takes a minute to tell assistive technology of the page, with and without the extension. */
  inaccessible?: boolean;
}

interface ExpectedCard {
  hover: string;
  card: string;
  /** The card is next to its word and inside the window. */
  beside?: boolean;
  /** A control that can be pressed in it. */
  press?: string;
  /** A selector that still matches while the card is open. */
  stillMatches?: string;
}

interface ZooPage {
  name: string;
  /** The sentence that its title says. */
  title: string;
  expected: Expected;
}

const folder = join(import.meta.dirname, '..', 'pages');
const zoo = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map(readPage);

describe('an awkward page', () => {
  test.for(zoo)('$name: $title', async ({ name, expected }, { plainPage, reader }) => {
    const url = reader.site.urlOf(name);
    if (expected.inaccessible) await reader.driver.endAccessibility();
    await reader.page.goto(url);
    await seesExpectedMarks(reader, expected);
    if (!expected.unsteady) {
      await plainPage.goto(url);
      await expect
        .poll(async () => differenceBetween(plainPage, reader.page), { timeout: 180_000 })
        .toBeUndefined();
    }
    for (const card of expected.cards ?? []) {
      await seesExpectedCard(reader, card);
    }
    // On a busy computer the pointer may stay for a while on what it passes.
    if (expected.noCards) await setSettings(reader.driver, { openDelay: 1000 });
    for (const selector of expected.noCards ?? []) {
      await reader.hoverElement(selector);
      expect({ selector, opens: await reader.opensCard() }).toEqual({ selector, opens: false });
    }
  });
});

/** Where the documents of two pages part, or undefined if they are the same. */
async function differenceBetween(one: Page, other: Page): Promise<string | undefined> {
  const [first, second] = await Promise.all(
    [one, other].map((page) => page.evaluate(() => document.documentElement.outerHTML)),
  );
  if (first === undefined || second === undefined || first === second) {
    return undefined;
  }
  let parting = 0;
  while (first[parting] === second[parting]) {
    parting++;
  }
  return `${first.slice(parting - 40, parting + 80)} | ${second.slice(parting - 40, parting + 80)}`;
}

async function seesExpectedMarks(reader: Reader, { marks, optional = [], counts }: Expected): Promise<void> {
  const read = async (): Promise<object> => {
    if (counts !== undefined) {
      return reader.markCounts();
    }
    const found = Object.entries(await reader.marks());
    const needed = found.map(([subject, words]) => [
      subject,
      words.filter((word) => !optional.includes(word)),
    ]);
    return Object.fromEntries(needed.filter(([, words]) => words !== undefined && words.length > 0));
  };
  await expect.poll(read, { timeout: 180_000 }).toEqual(counts ?? marks);
  await reader.idles();
  expect(await read()).toEqual(counts ?? marks);
}

async function seesExpectedCard(reader: Reader, expected: ExpectedCard): Promise<void> {
  await reader.hover(expected.hover);
  await reader.seesCard(expected.card);
  if (expected.beside) {
    expect(await reader.cardIsBeside(expected.hover)).toBe(true);
  }
  if (expected.stillMatches !== undefined) {
    expect(await reader.page.$(expected.stillMatches)).not.toBeNull();
  }
  if (expected.press !== undefined) {
    await reader.clickInCard(expected.press);
    expect((await reader.seesCard(expected.card)).buttons).toContain(expected.press);
  }
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
}

function readPage(name: string): ZooPage {
  const text = readFileSync(join(folder, name), 'utf8');
  const [, title = ''] = /<title>([^<]+)<\/title>/.exec(text) ?? [];
  const [, json] = /<script type="application\/json" id="expected">([^]*?)<\/script>/.exec(text) ?? [];
  if (json === undefined) {
    throw new Error(`${name} does not say what is expected of it.`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written beside this file
  return { name, title, expected: JSON.parse(json) as Expected };
}
