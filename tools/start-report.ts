// Prints what the extension shows on a page, for a machine without a display: the marks, and each subject's card.
import type { Page } from 'puppeteer-core';
import { type Subject, subjectIds, subjectOf } from '../data/subjects.ts';
import { artifact } from '../tests/browser/harness/artifacts.ts';
import { type OpenCard, cardAtRest, nodesOf, readCard } from '../tests/browser/harness/card.ts';
import type { AccessibleNode, Driver } from '../tests/browser/harness/driver.ts';
import { settledMarks } from '../tests/browser/harness/settled.ts';
import { moveTo, pointOfMention } from '../tests/browser/harness/pointer.ts';
import { waitFor } from '../tests/browser/harness/wait.ts';

/** Prints each subject with its mentions and the first facts of its card, and saves a picture with the first card. */
export async function report(driver: Driver, page: Page): Promise<void> {
  const marks = await settledMarks(page);
  const found = subjectIds.filter((id) => (marks[id] ?? []).length > 0);
  console.log(`\n${await page.title()}\n${page.url()}`);
  const picture = artifact('start.png');
  if (found.length === 0) {
    console.log('\nNo mention of Central Asia, its five countries or the CSTO.');
    await page.screenshot({ path: picture });
  }
  for (const id of found) {
    const words = marks[id] ?? [];
    console.log(`\n${subjectOf(id).name}: ${counted(words)}`);
    const card = await cardOf(driver, page, subjectOf(id), words);
    if (id === found[0] && card !== undefined) {
      await cardAtRest(driver, card.frame);
      await page.screenshot({ path: picture });
    }
    for (const fact of card === undefined ? ['(its mentions are hidden)'] : factsIn(card)) {
      console.log(`  • ${fact}`);
    }
  }
  console.log(`\nScreenshot: ${picture}`);
}

/** Hovers over a subject's mentions until its card opens; undefined if none of them can be seen. */
async function cardOf(
  driver: Driver,
  page: Page,
  subject: Subject,
  words: string[],
): Promise<OpenCard | undefined> {
  await page.keyboard.press('Escape');
  for (const word of new Set(words)) {
    await moveTo(page, await pointOfMention(page, word));
    const card = await waitFor(subject.name, async () => {
      const open = await readCard(driver, page);
      return open?.name === subject.name && open;
    }).catch(() => undefined);
    if (card !== undefined) {
      return card;
    }
  }
  return undefined;
}

/** The items of the card's first list, each in one line. */
function factsIn({ dialog }: OpenCard): string[] {
  const list = nodesOf(dialog).find(({ role }) => role === 'list');
  return (list?.children ?? []).map(textOf);
}

function textOf(node: AccessibleNode): string {
  return nodesOf(node)
    .filter(({ role }) => role === 'text')
    .map(({ name }) => name.trim())
    .filter((text) => text !== '')
    .join(' · ');
}

/** '5 mentions: Kazakhstan 3, Kazakh 2' */
function counted(words: string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const list = [...counts].map(([word, count]) => `${word} ${count}`).join(', ');
  return `${words.length} ${words.length === 1 ? 'mention' : 'mentions'} (${list})`;
}
