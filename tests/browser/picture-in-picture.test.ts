// A window that a page opens above all others and moves a part of itself into.
// https://wicg.github.io/document-picture-in-picture/
import { describe, expect } from 'vitest';
import { Reader } from './harness/reader.ts';
import { test } from './harness/test.ts';
import { waitFor } from './harness/wait.ts';

const page = `
  <button>Float</button><p>Uzbekistan</p>
  <article style="margin: 3em"><p>Kazakhstan <a href="#there">and Central Asia</a></article>
  <script>
    const article = document.querySelector('article');
    let floating;
    document.querySelector('button').onclick = async () => {
      if (floating) {
        document.body.append(article);
        floating.close();
        return;
      }
      floating = await documentPictureInPicture.requestWindow({ width: 500, height: 400 });
      floating.document.title = 'Floating';
      floating.document.body.append(article);
    };
  </script>`;

describe('a picture-in-picture window', () => {
  test('has marks and cards while a part of the page is in it, and gives them back', async ({
    driver,
    reader,
    site,
  }) => {
    // On this computer, since only secure contexts have such windows.
    await reader.page.goto(site.add(page, { host: '127.0.0.1' }));
    await reader.seesMarks({ uz: ['Uzbekistan'], kz: ['Kazakhstan'], 'central-asia': ['Central Asia'] });
    await reader.page.click('button');
    const floating = await waitFor('The floating window', async () => {
      for (const candidate of await driver.browser.pages()) {
        // One that changes its document just now has no title.
        if ((await candidate.title().catch(() => '')) === 'Floating') return candidate;
      }
      return undefined;
    });
    const inFront = new Reader(driver, floating, site);
    await inFront.seesMarks({ kz: ['Kazakhstan'], 'central-asia': ['Central Asia'] });
    await reader.seesMarks({ uz: ['Uzbekistan'] });

    await inFront.hover('Kazakhstan');
    await inFront.seesCard('Kazakhstan');
    expect(await inFront.cardIsBeside('Kazakhstan')).toBe(true);
    expect(await reader.card()).toBeUndefined();
    await floating.keyboard.press('Escape');
    await inFront.seesNoCard();

    await reader.page.evaluate(() => document.querySelector('button')?.click());
    await reader.seesMarks({ uz: ['Uzbekistan'], kz: ['Kazakhstan'], 'central-asia': ['Central Asia'] });
    await reader.page.bringToFront();
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    expect(inFront.ownLines).toEqual([]);
  });
});
