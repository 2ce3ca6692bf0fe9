// Awkward pages, one trouble each: tests/pages holds them, and each says itself what it must show.
import type { Page } from 'puppeteer-core';
import { describe, onTestFinished } from 'vitest';
import { readZooPage, seesExpected } from '../browser/harness/zoo.ts';
import { OpenedPage } from './reader/opened-page.ts';
import { test } from './reader/test.ts';

const files = import.meta.glob<string>('../pages/*.html', { query: '?raw', import: 'default', eager: true });
const zoo = Object.entries(files)
  .map(([path, html]) => readZooPage(path.replace(/.*\//, ''), html))
  .filter(({ expected }) => expected.needs === undefined);

describe('an awkward page', () => {
  test.for(zoo)('$name: $title', async ({ name, expected }, { reader, site }) => {
    const plain = new OpenedPage();
    onTestFinished(async () => plain.close());
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is used
    await seesExpected(reader, plain as unknown as Page, site.add(files[`../pages/${name}`] ?? ''), expected);
  });
});
