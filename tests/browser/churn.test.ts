// A page that shows one thing after the other, as applications do: what it throws away is not kept for it.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Driver } from './harness/driver.ts';
import type { Reader } from './harness/reader.ts';
import { pointOfMention } from './harness/pointer.ts';
import { test } from './harness/test.ts';

/** An application of views in shadow trees, open and closed, with a mention and without, of which each has a list and words. */
const application = `<!doctype html><html lang="en"><body>
<p>Oil and gas go east.</p><main></main>
<script>
  customElements.define('app-view', class extends HTMLElement {
    show(route, words) {
      const root = this.attachShadow({ mode: route % 2 ? 'open' : 'closed' });
      root.innerHTML = '<h2>View ' + route + '</h2><ul><li>One<li>Two</ul><p>' + words + '</p>';
      root.querySelector('h2').addEventListener('click', () => route);
    }
  });
  const gone = [];
  let route = 0;
  function next() {
    const view = document.createElement('app-view');
    const words = ++route % 4 < 2 ? 'Trains from Kazakhstan' : 'Nothing but weather';
    view.show(route, words);
    const paragraph = document.createElement('p');
    paragraph.textContent = words + ' ' + route;
    gone.push(new WeakRef(view), new WeakRef(paragraph), new WeakRef(paragraph.firstChild));
    document.querySelector('main').replaceChildren(view, paragraph);
  }
  async function go(times) {
    for (let time = 1; time <= times; time++) {
      next();
      if (time % 25 === 0) await new Promise(requestAnimationFrame);
    }
  }
</script>`;

/** Of 30,000 that were thrown away: those on show, and those that were read last. */
const FEW = 40;

test('10,000 views, with mentions and without, leave nothing behind', async ({ driver, reader }) => {
  await reader.open(application);
  await reader.page.mouse.move(300, 300);
  await go(reader, 500);
  const before = await driver.freeMemory(reader.page);
  await go(reader, 9_500);
  await expect.poll(async () => heldAfter(driver, reader.page)).toBeLessThan(FEW);
  const after = await driver.freeMemory(reader.page);
  if (!before || !after) return;
  expect(after.nodes).toBeLessThan(before.nodes + FEW);
  expect(after.listeners).toBeLessThan(before.listeners + FEW);
});

test.for([
  ['pointer', async ({ hover }: Hands) => hover()],
  ['click', async ({ click }: Hands) => click()],
  ['key', async ({ press }: Hands) => press()],
] as const)(
  'what a card was open for by %s is not kept once the page has thrown it away',
  async ([, open], { driver, reader }) => {
    await reader.open(`<!doctype html><html lang="en"><body><main></main><script>
    const main = document.querySelector('main');
    main.innerHTML = '<section><p style="margin: 3em">Trains from Kazakhstan</p></section>';
    const gone = [new WeakRef(main.firstChild), new WeakRef(main.querySelector('p').firstChild)];
  </script>`);
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await open({
      hover: async () => reader.hover('Kazakhstan'),
      click: async () => {
        const { x, y } = await pointOfMention(reader.page, 'Kazakhstan');
        await reader.page.mouse.click(x, y);
      },
      press: async () => driver.pressCommand(reader.page, 'next-mention'),
    });
    await reader.seesCard('Kazakhstan');
    await reader.page.keyboard.press('Escape');
    await reader.seesNoCard();
    await reader.page.mouse.move(1, 1);
    await reader.page.evaluate("main.innerHTML = '<p>Snow</p>'");
    await expect.poll(async () => heldAfter(driver, reader.page)).toBe(0);
  },
);

/** Ways to open a card. */
type Hands = Readonly<Record<'hover' | 'click' | 'press', () => Promise<void>>>;

/** What all of these pages say, so often that it is worth telling as one long text. */
const LINES = 2_000;

test.for([
  ['no mention', ''],
  ['a mention', '<p>Trains from Kazakhstan</p>'],
  ['a list of countries', '<select><option>Kazakhstan<option>Uzbekistan</select>'],
])(
  'the text of a page with %s is not kept once the page has another',
  async ([, more], { driver, reader }) => {
    // Put together in the page, so that no source of a script has the words.
    await reader.open(`<!doctype html><html lang="en"><body><main></main>${more}<script>
    const main = document.querySelector('main');
    const own = [(main.textContent = ['Mild', 'weather '].join(' ').repeat(${LINES}))];
  </script>`);
    await reader.idles();
    const words = ['mild', 'weather'].join(' ');
    await expect.poll(async () => driver.textsHeld(reader.page, words)).toBeGreaterThan(0);
    await reader.page.evaluate("own.length = 0; main.textContent = 'Snow'");
    await reader.idles();
    await expect
      .poll(async () => {
        await driver.freeMemory(reader.page);
        return driver.textsHeld(reader.page, words);
      })
      .toBe(0);
  },
);

async function go(reader: Reader, times: number): Promise<void> {
  await reader.page.evaluate(`go(${times})`);
  await reader.idles();
}

/** How many of what the page has thrown away are still there. */
async function heldAfter(driver: Driver, page: Page): Promise<unknown> {
  await driver.freeMemory(page);
  return page.evaluate('gone.filter((reference) => reference.deref()).length');
}
