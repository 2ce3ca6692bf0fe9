// What a page of the zoo says of itself, and how that is seen: see tests/README.md.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Marks } from './read-highlights.ts';
import type { Reader } from './reader.ts';

/** What stands in the element `#expected` of a page, as JSON. */
interface Expected {
  /** What of the extension around a page it is about: then it is a test of the built one. */
  needs?: string;
  /** A selector that matches once the page has done what it is about, for one whose words are the same before. */
  after?: string;
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

export interface ZooPage {
  name: string;
  /** The sentence that its title says. */
  title: string;
  expected: Expected;
}

/**
 * @param html of the file of this name
 * @throws Error if it does not say what is expected of it
 */
export function readZooPage(name: string, html: string): ZooPage {
  const [, title = ''] = /<title>([^<]+)<\/title>/.exec(html) ?? [];
  const [, json] = /<script type="application\/json" id="expected">([^]*?)<\/script>/.exec(html) ?? [];
  if (json === undefined) throw new Error(`${name} does not say what is expected of it.`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written beside this file
  return { name, title, expected: JSON.parse(json) as Expected };
}

/**
 * Opens a page of the zoo and sees all that is expected of it.
 *
 * @param plain a page without the extension
 */
export async function seesExpected(
  reader: Reader,
  plain: Pick<Page, 'goto' | 'evaluate'>,
  url: string,
  expected: Expected,
): Promise<void> {
  await reader.page.goto(url);
  await seesExpectedMarks(reader, expected);
  if (!expected.unsteady) {
    await plain.goto(url);
    await expect.poll(async () => differenceBetween(plain, reader.page)).toBeUndefined();
  }
  for (const card of expected.cards ?? []) await seesExpectedCard(reader, card);
  // On a busy computer the pointer may stay for a while on what it passes.
  if (expected.noCards) await reader.sets({ openDelay: 1000 });
  for (const selector of expected.noCards ?? []) {
    await reader.hoverElement(selector);
    expect({ selector, opens: await reader.opensCard() }).toEqual({ selector, opens: false });
  }
}

/** Where the documents of two pages part, or undefined if they are the same. */
async function differenceBetween(
  one: Pick<Page, 'evaluate'>,
  other: Pick<Page, 'evaluate'>,
): Promise<string | undefined> {
  const [first, second] = await Promise.all(
    [one, other].map((page) => page.evaluate(() => document.documentElement.outerHTML)),
  );
  if (first === undefined || second === undefined || first === second) return undefined;
  let parting = 0;
  while (first[parting] === second[parting]) parting++;
  return `${first.slice(parting - 40, parting + 80)} | ${second.slice(parting - 40, parting + 80)}`;
}

async function seesExpectedMarks(
  reader: Reader,
  { after, marks, optional = [], counts }: Expected,
): Promise<void> {
  const read = async (): Promise<object> => {
    if (counts !== undefined) return reader.markCounts();
    const found = Object.entries(await reader.marks());
    const needed = found.map(([subject, words]) => [
      subject,
      words.filter((word) => !optional.includes(word)),
    ]);
    return Object.fromEntries(needed.filter(([, words]) => words !== undefined && words.length > 0));
  };
  await expect.poll(read).toEqual(counts ?? marks);
  if (after !== undefined) {
    await expect.poll(async () => reader.page.$(after)).not.toBeNull();
    await expect.poll(read).toEqual(counts ?? marks);
  }
  await reader.idles();
  expect(await read()).toEqual(counts ?? marks);
}

async function seesExpectedCard(reader: Reader, expected: ExpectedCard): Promise<void> {
  await reader.hover(expected.hover);
  await reader.seesCard(expected.card);
  if (expected.beside) expect(await reader.cardIsBeside(expected.hover)).toBe(true);
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
