// Other extensions that change the page at the same time: Dark Reader, and highlighters that wrap words in elements.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Driver } from './harness/driver.ts';
import { type Marks, marksOf } from './harness/marks.ts';
import type { Reader } from './harness/reader.ts';
import { setSettings } from './harness/settings.ts';
import { settledMarks } from './harness/settled.ts';
import { test } from './harness/test.ts';

const require = createRequire(import.meta.url);
const darkReader = scriptOf(require.resolve('darkreader/darkreader.js'));
const markJs = scriptOf(require.resolve('mark.js/dist/mark.es6.min.js'));

const article = readFileSync(join(import.meta.dirname, '..', '..', 'sample', 'article.html'), 'utf8');

/** As Dark Reader's own script in the page does it: styles beside each style, and attributes on each element. */
const withDarkReader = `${darkReader}<script>
  DarkReader.setFetchMethod(fetch);
  DarkReader.enable({ brightness: 90 });
</script>`;

/** Wraps parts of names and takes the wraps away again, over and over, and whenever the page changes. */
const withMarkJs = `${markJs}<script>
  const mark = new Mark(document.body);
  const searches = [['Kazakh', 'Central'], ['Asia', 'stan'], ['Central Asia', 'Kyrgyz'], ['Uzbekistan', 'a']];
  const observer = new MutationObserver(() => wrap(searches[2]));
  function wrap(words) {
    observer.disconnect();
    mark.unmark({ done: () => mark.mark(words, { acrossElements: true, separateWordSearch: false }) });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  }
  searches.forEach((words, index) => setTimeout(wrap, index * 150, words));
</script>`;

/** Goes on to build itself meanwhile. */
const withMore = `<script>
  let added = 0;
  const adding = setInterval(() => {
    document.querySelector('main').insertAdjacentHTML(
      'beforeend', '<p style="color: black; background: white">In Tajiki<b>stan</b> and Turkmenistan, ' + added);
    if (++added === 10) clearInterval(adding);
  }, 60);
  customElements.define('a-note', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open', serializable: true }).innerHTML =
        '<style>p { background: white; color: black }</style><p style="color: blue">Uzbekistan <slot></slot>';
    }
  });
</script><a-note>and Kyrgyzstan</a-note>`;

describe('on a page that another extension changes', () => {
  test.for([
    ['Dark Reader', withDarkReader, 'data-darkreader-inline-color'],
    ['mark.js', withMarkJs, 'data-markjs'],
    ['both', withDarkReader + withMarkJs, 'data-markjs'],
  ])(
    'the marks are those of a fresh reading: %s',
    async ([, scripts = '', trace], { driver, reader, site }) => {
      await reader.page.goto(site.add(article + withMore + scripts));
      const marks = await marksInTheEnd(reader);
      const changed = await withoutScripts(reader.page);
      expect(changed).toContain(trace);
      const afresh = await driver.browser.newPage();
      await afresh.goto(site.add(changed));
      await expect.poll(async () => marksOf(afresh)).toEqual(marks);
      expect(marks['tm']?.length).toBeGreaterThanOrEqual(10);
    },
  );

  test.for([
    ['Dark Reader', withDarkReader],
    ['both', withDarkReader + withMarkJs],
  ])('nothing goes on changing for ever: %s', async ([, scripts = ''], { reader, site }) => {
    await reader.page.goto(site.add(article + withMore + scripts));
    const quiet = await marksInTheEnd(reader);
    await reader.hover('Kazakhstan');
    await reader.seesCard('Kazakhstan');
    await countChanges(reader.page);
    await reader.idles();
    const changes = await changesCounted(reader.page);
    await reader.idles();
    expect(await changesCounted(reader.page)).toBe(changes);
    expect(await reader.marks()).toEqual(quiet);
  });

  test('a card looks on a page that Dark Reader has made dark as it does in the dark', async ({
    driver,
    reader,
    site,
  }) => {
    const word = '<!doctype html><p style="margin: 3em">Kazakhstan';
    await setSettings(driver, { theme: 'dark' });
    const looks: string[] = [];
    for (const html of [word, word + withDarkReader]) {
      await reader.page.goto(site.add(html));
      await reader.seesMarks({ kz: ['Kazakhstan'] });
      if (html !== word) await reader.page.waitForSelector('html[data-darkreader-scheme="dark"]');
      await reader.hover('Kazakhstan');
      const { frame } = await reader.seesCard('Kazakhstan');
      looks.push(await lookOf(driver, frame));
      await setSettings(driver, {});
    }
    expect(looks[1]).toBe(looks[0]);
  });
});

/** A script element with the text of a file in it. */
function scriptOf(path: string): string {
  return `<script>${readFileSync(path, 'utf8').replaceAll('</script', String.raw`<\/script`)}</script>`;
}

/** The marks once the page is complete; those on words that have been taken out go a moment later. */
async function marksInTheEnd(reader: Reader): Promise<Marks> {
  await reader.page.waitForFunction('added === 10');
  const settled = async (): Promise<string> => JSON.stringify(await settledMarks(reader.page));
  await expect.poll(settled, { timeout: 180_000 }).not.toMatch(/\((?:removed|beyond)/);
  return reader.marks();
}

/** The document as it is now, to be read by somebody who has not seen it change. */
async function withoutScripts(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.implementation.createHTMLDocument();
    copy.documentElement.innerHTML = document.documentElement.getHTML({ serializableShadowRoots: true });
    for (const script of copy.querySelectorAll('script')) script.remove();
    return `<!doctype html>${copy.documentElement.outerHTML}`;
  });
}

async function countChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    let changes = 0;
    new MutationObserver((records) => {
      changes += records.length;
      Reflect.set(window, 'changes', changes);
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    Reflect.set(window, 'changes', 0);
  });
}

async function changesCounted(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(window, 'changes')));
}

/** Colours and sizes of everything in the card. */
async function lookOf(driver: Driver, frame: Frame): Promise<string> {
  return driver.inCard(frame, async (root) => {
    await Promise.allSettled(root.getAnimations().map(({ finished }) => finished));
    const properties = [
      'color',
      'background-color',
      'border-color',
      'filter',
      'font',
      'width',
      'height',
      'opacity',
    ];
    return [...root.querySelectorAll('*')]
      .map((element) => {
        const style = getComputedStyle(element);
        return [element.localName, ...properties.map((name) => style.getPropertyValue(name))].join(' ');
      })
      .join('\n');
  });
}
