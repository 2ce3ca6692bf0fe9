// Popup, options and welcome page as they open, for every reader. See page/components for each of their states.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
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

test.for(['popup.html', 'options.html', 'welcome.html'])(
  'axe finds nothing in %s in any theme, and a phone’s window has it whole in either direction, for fingers',
  async (path, { driver }) => {
    const page = await driver.openOwnPage(path);
    await page.bringToFront();
    await page.waitForSelector('main');
    await page.evaluate(axe.source);
    for (const { name, ...theme } of themes) {
      await driver.emulateMedia(page, { ...theme, reducedMotion: true });
      expect({ name, violations: await page.evaluate(runAxe) }).toEqual({ name, violations: [] });
    }
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

test('every control of the popup’s views, the options and the welcome page is reached by keys alone, and shows that it is', async ({
  driver,
}) => {
  for (const surface of surfaces) {
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
    const { name } = surface;
    expect({ name, missed: all.filter((control) => !reached.has(control)) }).toEqual({ name, missed: [] });
    await page.close();
  }
});

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
