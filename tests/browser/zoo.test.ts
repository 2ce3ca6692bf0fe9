// Awkward pages that are about what is around a page: each says itself what it must show. See page/zoo.test.ts for all
// others.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { test } from './harness/test.ts';
import { readZooPage, seesExpected } from './harness/zoo.ts';

const folder = join(import.meta.dirname, '..', 'pages');
const zoo = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readZooPage(name, readFileSync(join(folder, name), 'utf8')))
  .filter(({ expected }) => expected.needs !== undefined);

describe('an awkward page', () => {
  test.for(zoo)('$name: $title', async ({ name, expected }, { plainPage, reader }) => {
    if (expected.inaccessible) await reader.driver.endAccessibility();
    await seesExpected(reader, plainPage, reader.site.urlOf(name), expected);
  });
});
