// Other extensions that change the page at the same time: Dark Reader, and highlighters that wrap words in elements.
import { expect } from 'vitest';
import { expectSameLook, lookOf, opensCardByHover } from '../../browser/harness/looks.ts';
import type { Marks } from '../../browser/harness/marks.ts';
import {
  changedArticle,
  comesToRest,
  isBuilt,
  withDarkReader,
  withMarkJs,
  withoutScripts,
} from '../../browser/harness/other-extensions.ts';
import type { PageReader } from '../reader/page-reader.ts';
import { test } from '../reader/test.ts';

/** While a page is read, marks are shown at most every two seconds. */
const STEADY_MS = 2_500;

test.for([
  ['Dark Reader', withDarkReader, 'data-darkreader-inline-color'],
  ['mark.js', withMarkJs, 'data-markjs'],
] as const)(
  'on a page that %s changes the marks are those of a fresh reading, and nothing goes on changing for ever',
  async ([, scripts, trace], { reader }) => {
    await reader.open(changedArticle(scripts));
    await isBuilt(reader.page);
    const marks = await marksInTheEnd(reader);
    expect(marks['tm']?.length).toBeGreaterThanOrEqual(10);
    const changed = await withoutScripts(reader.page);
    expect(changed).toContain(trace);

    await comesToRest(reader, marks);

    await reader.open(changed);
    await reader.seesMarks(marks);
  },
);

test('a card looks on a page that Dark Reader has made dark as it does in the dark', async ({ reader }) => {
  const word = '<!doctype html><p style="margin: 3em">Kazakhstan';
  await reader.sets({ theme: 'dark' });
  await opensCardByHover(reader, word);
  const dark = await lookOf(reader);
  await reader.sets({});
  await reader.page.mouse.move(900, 700);
  await reader.open(word + withDarkReader);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await expect.poll(async () => reader.page.$('html[data-darkreader-scheme="dark"]')).not.toBeNull();
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  expectSameLook(await lookOf(reader), dark);
});

/** The marks once neither they nor the document change any more, and none is on words that have been taken out. */
async function marksInTheEnd(reader: PageReader): Promise<Marks> {
  const seen: string[] = [];
  const isSteady = async (): Promise<boolean> => {
    await reader.passes(STEADY_MS);
    seen.unshift(JSON.stringify([await reader.marks(), await withoutScripts(reader.page)]));
    return seen[0] === seen[1] && !/\((?:removed|beyond)/.test(seen[0] ?? '');
  };
  await expect.poll(isSteady).toBe(true);
  return reader.marks();
}
