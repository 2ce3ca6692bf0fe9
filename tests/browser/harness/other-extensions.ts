// A page with what other extensions do to it: Dark Reader, and highlighters that wrap words in elements.
import darkReaderScript from 'darkreader/darkreader.js?raw';
import markJsScript from 'mark.js/dist/mark.es6.min.js?raw';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import article from '../../../sample/article.html?raw';
import type { Marks } from './marks.ts';
import type { Reader } from './reader.ts';

const darkReader = scriptOf(darkReaderScript);
const markJs = scriptOf(markJsScript);

/** As Dark Reader's own script in the page does it: styles beside each style, and attributes on each element. */
export const withDarkReader = `${darkReader}<script>
  DarkReader.setFetchMethod(fetch);
  DarkReader.enable({ brightness: 90 });
</script>`;

/** Wraps parts of names and takes the wraps away again, over and over, and whenever the page changes. */
export const withMarkJs = `${markJs}<script>
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

/** The sample that goes on to build itself, and is changed by these scripts meanwhile. */
export function changedArticle(scripts: string): string {
  return article + withMore + scripts;
}

/** Waits until it is complete. */
export async function isBuilt(page: Page): Promise<void> {
  await expect.poll(async () => page.evaluate('added')).toBe(10);
}

/** The document as it is now, to be read by somebody who has not seen it change. */
export async function withoutScripts(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.implementation.createHTMLDocument();
    copy.documentElement.innerHTML = document.documentElement.getHTML({ serializableShadowRoots: true });
    for (const script of copy.querySelectorAll('script')) script.remove();
    return `<!doctype html>${copy.documentElement.outerHTML}`;
  });
}

/** With a card open nothing of the page changes any more, nor do its marks. */
export async function comesToRest(reader: Reader, marks: Marks): Promise<void> {
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await countChanges(reader.page);
  await reader.idles();
  const changes = await changesCounted(reader.page);
  await reader.idles();
  expect(await changesCounted(reader.page)).toBe(changes);
  expect(await reader.marks()).toEqual(marks);
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

/** A script element with a text in it. */
function scriptOf(text: string): string {
  return `<script>${text.replaceAll('</script', String.raw`<\/script`)}</script>`;
}
