// The `test` of tests with a reader: a person with a page in front, in the browser that shows the tests.
import { test as base, expect } from 'vitest';
import { commands } from 'vitest/browser';
import type { Site } from '../../browser/harness/site.ts';
import { ExtensionInPage } from './extension-in-page.ts';
import { PageReader } from './page-reader.ts';

export const test = base
  .extend('site', { scope: 'file' }, pagesOfTests)
  .extend('reader', async ({ site }, { onCleanup }) => {
    const extension = new ExtensionInPage();
    const reader = new PageReader(extension, site);
    await commands.input('mouse', 'reset');
    onCleanup(async () => {
      await reader.end();
      expect(extension.errors).toEqual([]);
    });
    return reader;
  })
  .extend('driver', async ({ reader }) => reader.driver);

/** Pages of the tests' own origin. What comes with headers, or from another host, needs a server. */
function pagesOfTests(): Site {
  const pages: Pick<Site, 'add'> = {
    add: (body, options) => {
      if (options || typeof body !== 'string') throw new Error('Only HTML of the tests’ own origin.');
      return URL.createObjectURL(new Blob([body], { type: 'text/html;charset=utf-8' }));
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is used
  return pages as Site;
}
