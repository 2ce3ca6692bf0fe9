// Other extensions that change the page at the same time. See page/card/other-extensions for each alone.
import { expect } from 'vitest';
import { type Marks, marksOf } from './harness/marks.ts';
import {
  changedArticle,
  comesToRest,
  isBuilt,
  withDarkReader,
  withMarkJs,
  withoutScripts,
} from './harness/other-extensions.ts';
import type { Reader } from './harness/reader.ts';
import { settledMarks } from './harness/settled.ts';
import { test } from './harness/test.ts';

test('on a page that Dark Reader and mark.js change the marks are those of a fresh reading, and nothing goes on changing for ever', async ({
  driver,
  reader,
  site,
}) => {
  await reader.page.goto(site.add(changedArticle(withDarkReader + withMarkJs)));
  const marks = await marksInTheEnd(reader);
  expect(marks['tm']?.length).toBeGreaterThanOrEqual(10);
  const changed = await withoutScripts(reader.page);
  expect(changed).toContain('data-markjs');

  await comesToRest(reader, marks);

  const afresh = await driver.browser.newPage();
  await afresh.goto(site.add(changed));
  await expect.poll(async () => marksOf(afresh)).toEqual(marks);
});

/** The marks once the page is complete; those on words that have been taken out go a moment later. */
async function marksInTheEnd(reader: Reader): Promise<Marks> {
  await isBuilt(reader.page);
  const settled = async (): Promise<string> => JSON.stringify(await settledMarks(reader.page));
  await expect.poll(settled, { timeout: 180_000 }).not.toMatch(/\((?:removed|beyond)/);
  return reader.marks();
}
