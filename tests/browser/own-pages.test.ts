// Popup, options and welcome page for every reader: axe finds nothing in any state and theme, all of it is reached by
// keys alone, nothing is cut off in a narrow window, and every target is large enough for a finger.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Driver, Media } from './harness/driver.ts';
import { test } from './harness/test.ts';

interface Surface {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<void>;
}

/** Presses a button by its name or how that begins. */
const press =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await expect.poll(async () => page.evaluate(pressInPage, name)).toBe(true);
  };

const surfaces: readonly Surface[] = [
  { name: 'the popup', path: 'popup.html' },
  {
    name: 'results of a search',
    path: 'popup.html?query=langu',
    act: async (page) => void (await page.waitForSelector('.results')),
  },
  {
    name: 'no result',
    path: 'popup.html?query=uranium',
    act: async (page) => void (await page.waitForSelector('.found h2')),
  },
  { name: 'a subject', path: 'popup.html?subject=kg' },
  { name: 'a comparison', path: 'popup.html', act: press('Compare two countries') },
  { name: 'the options', path: 'options.html' },
  { name: 'the welcome page', path: 'welcome.html' },
];

const themes: readonly (Media & { readonly name: string })[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'in the system’s colours', forcedColors: true },
];

/** What has more to it than its parts, see page/components for these. */
const wholePages = surfaces.filter(({ path, act }) => !path.includes('?') && !act);

describe('axe finds nothing in', () => {
  test.for(wholePages)('$name, in any theme', async (surface, { driver }) => {
    const page = await open(driver, surface);
    await page.evaluate(axe.source);
    for (const { name, ...theme } of themes) {
      await driver.emulateMedia(page, { ...theme, reducedMotion: true });
      expect({ name, violations: await page.evaluate(runAxe) }).toEqual({ name, violations: [] });
    }
  });
});

describe('in a window of 360 pixels for fingers', () => {
  test.for(wholePages)(
    '$name is whole in either direction and has large targets',
    async (surface, { driver }) => {
      const page = await open(driver, surface);
      // Firefox's driver has no touch to emulate; there the page is as for a mouse.
      await page.setViewport({ width: 360, height: 640, hasTouch: driver.engine === 'chromium' });
      const { width, small } = await page.evaluate(measure);
      expect(width).toBeLessThanOrEqual(360);
      expect(small).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect((await page.evaluate(measure)).width).toBeLessThanOrEqual(360);
    },
  );
});

describe('in a window of less height than the popup', () => {
  test.for(surfaces.filter(({ path }) => path.startsWith('popup')))(
    'head and foot of $name stay in sight',
    async (surface, { driver }) => {
      const page = await open(driver, surface);
      await page.setViewport({ width: 400, height: 300 });
      const sights = [await page.evaluate(partsInSight, 0), await page.evaluate(partsInSight, 580)];
      expect(sights.flat()).not.toContain(false);
      expect(sights.flat().length).toBeGreaterThanOrEqual(2);
    },
  );
});

describe('by keys alone', () => {
  test.for(surfaces)(
    'every control of $name is reached, and shows that it is',
    async (surface, { driver }) => {
      const page = await open(driver, surface);
      const reached = new Set<string>();
      const all = await page.evaluate(namesOfControls);
      // From the page's beginning.
      await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
      });
      for (let presses = 0; presses < all.length + 5; presses += 1) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate(nameOfVisibleFocus));
      }
      expect(all.filter((name) => !reached.has(name))).toEqual([]);
    },
  );

  test('the options are changed', async ({ driver }) => {
    const page = await open(driver, { name: '', path: 'options.html' });
    const focus = async (selector: string): Promise<void> => page.focus(selector);
    const chosen = async (): Promise<unknown> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input')].map(({ checked, value }) => [
          checked,
          value,
        ]),
      );
    const before = await chosen();
    await focus('input[name=theme]:checked');
    await page.keyboard.press('ArrowRight');
    await focus('input[name=markStyle]:checked');
    await page.keyboard.press('ArrowRight');
    await focus('input[type=range]');
    await page.keyboard.press('ArrowRight');
    await focus('.field');
    await page.keyboard.type('news.example');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sites');
    expect(await chosen()).not.toEqual(before);
    expect(
      await page.$eval('input[name=markStyle]:checked', (input) => input.closest('label')?.innerText),
    ).toContain('Line');
  });
});

/** Whether the popup's head and foot are whole in a window that is scrolled by so many pixels. Runs in the page. */
function partsInSight(scrolled: number): boolean[] {
  scrollTo(0, scrolled);
  return [...document.querySelectorAll('.popup > :is(header, footer)')].map((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

async function open(driver: Driver, { path, act }: Surface): Promise<Page> {
  const page = await driver.openOwnPage(path);
  await page.bringToFront();
  await page.waitForSelector('main');
  await act?.(page);
  return page;
}

/** Runs in the page, as do those after it. */
function pressInPage(name: string): boolean {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find((candidate) =>
    (candidate.ariaLabel ?? candidate.innerText).trim().startsWith(name),
  );
  button?.click();
  return button !== undefined;
}

async function runAxe(): Promise<string[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has been put there
  const { axe: library } = globalThis as unknown as { axe: typeof axe };
  const { violations, passes } = await library.run(document, { rules: { 'target-size': { enabled: true } } });
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe has seen no colours.');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}

function measure(): { width: number; small: string[] } {
  const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], select, input, summary')];
  const small = controls
    .filter((control) => !control.closest('[inert], p'))
    .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < 28 || box.width < 28))
    .map(({ control, box }) => `${control.outerHTML.slice(0, 100)} ${box.width} × ${box.height}`);
  return { width: document.documentElement.scrollWidth, small };
}

function namesOfControls(): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], select, input, summary')];
  return controls
    .filter((control) => !control.matches(':disabled, [inert] *, [hidden], [type=radio]:not(:checked)'))
    .map((control) => control.ariaLabel ?? control.closest('label')?.innerText ?? control.innerText);
}

/** Empty where the focus cannot be seen. */
function nameOfVisibleFocus(): string {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return '';
  const label = focused.closest('label');
  const isSeen = [focused, label].some(
    (element) => element !== null && getComputedStyle(element).outlineStyle !== 'none',
  );
  return isSeen ? (focused.ariaLabel ?? label?.innerText ?? focused.innerText) : '';
}
