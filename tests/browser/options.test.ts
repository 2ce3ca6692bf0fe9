// What a person does on the options page, and that pages that are open follow at once.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Reader } from './harness/reader.ts';
import type { PageOptions } from './harness/site.ts';
import { test as base } from './harness/test.ts';

const test = base.extend('options', async ({ driver }, { onCleanup }) => {
  const page = await driver.openOwnPage('options.html');
  await page.waitForSelector('h1');
  onCleanup(async () => page.close());
  return page;
});

const page = '<p>Kazakhstan and its Kazakh people in Astana<p>Kazakhstan again';
const asInstalled = { kz: ['Kazakhstan', 'Kazakh', 'Kazakhstan'] };

test('a change of what is marked, and how much of it, acts at once in open pages and those opened later, until all is reset', async ({
  reader,
  options,
}) => {
  await openInFront(reader);
  await reader.seesMarks(asInstalled);
  await choose(options, 'First on the page');
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await choose(options, 'Every mention');
  await reader.seesMarks(asInstalled);
  await choose(options, 'Adjectives and peoples');
  await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakhstan'] });
  await choose(options, 'Capitals and leaders');
  await reader.seesMarks({ kz: ['Kazakhstan', 'Astana', 'Kazakhstan'] });
  await press(options, 'Reset all settings');
  await reader.seesMarks(asInstalled);

  const capital = '<p>The talks were held in Astana';
  await reader.open(capital);
  await reader.seesMarks({});
  await choose(options, 'Capitals and leaders');
  await reader.seesMarks({ kz: ['Astana'] });
  await reader.open(capital);
  await reader.seesMarks({ kz: ['Astana'] });
  await choose(options, 'Capitals and leaders');
  await reader.seesMarks({});
  await reader.open(capital);
  await reader.seesMarks({});
});

test('a site that is added to those switched off goes off at once, and comes back when it is removed', async ({
  reader,
  options,
}) => {
  await openInFront(reader);
  await reader.seesMarks(asInstalled);
  await options.type('.field', 'https://SITE.example/path');
  await options.keyboard.press('Enter');
  await sees(options, 'site.example');
  await reader.seesMarks({});
  await press(options, 'Switch on again: site.example');
  await sees(options, 'site.example is on again');
  await reader.seesMarks(asInstalled);
});

test('settings changed by keys alone are still there after the page has been opened anew, and its theme with them', async ({
  driver,
  options,
}) => {
  await options.bringToFront();
  await options.focus('input[name=theme]:checked');
  await options.keyboard.press('ArrowRight');
  await expect.poll(async () => themeOf(options)).toEqual(['light', 'rgb(255, 255, 255)']);
  await options.keyboard.press('ArrowRight');
  await expect.poll(async () => themeOf(options)).toEqual(['dark', 'rgb(24, 33, 32)']);
  await options.focus('input[name=markStyle]:checked');
  await options.keyboard.press('ArrowRight');
  const delay = await options.$eval('input[type=range]', (range) => range.value);
  await options.focus('input[type=range]');
  await options.keyboard.press('ArrowRight');
  await options.focus('.field');
  await options.keyboard.type('news.example');
  await options.keyboard.press('Enter');
  await options.waitForSelector('.sites');
  await sees(options, 'Saved');
  await expect.poll(async () => storedSites(options)).toEqual(['news.example']);
  const again = await driver.openOwnPage('options.html');
  await expect.poll(async () => isChosen(again, 'Line')).toBe(true);
  await expect.poll(async () => themeOf(again)).toEqual(['dark', 'rgb(24, 33, 32)']);
  expect(await again.$eval('input[type=range]', (range) => range.value)).not.toBe(delay);
  await again.close();
});

test('settings changed in two tabs at once are all kept', async ({ driver, options }) => {
  const other = await driver.openOwnPage('options.html');
  await Promise.all([
    change(options, ['one.example', 'two.example', 'three.example'], 'Capitals and leaders'),
    change(other, ['four.example', 'five.example'], 'Line'),
  ]);
  await expect
    .poll(async () => storedSites(options))
    .toEqual(['five.example', 'four.example', 'one.example', 'three.example', 'two.example']);
  await expect.poll(async () => isChosen(options, 'Line')).toBe(true);
  await expect.poll(async () => isChosen(other, 'Capitals and leaders')).toBe(true);
  await other.close();
});

test('settings of five hundred sites come out of a file and act; of more than the browser keeps none are saved', async ({
  driver,
  reader,
  options,
}) => {
  await importSites(options, 500);
  await sees(options, '1 setting imported');
  await expect.poll(async () => (await storedSites(options)).length).toBe(500);
  await openInFront(reader, { host: 'news.example' });
  await reader.seesMarks(asInstalled);
  await press(options, 'Undo');
  await expect.poll(async () => storedSites(options)).toEqual([]);

  const again = await driver.openOwnPage('options.html');
  await again.waitForSelector('input[type=file]');
  await importSites(again, 20_000);
  await sees(again, 'Not saved');
  expect(await again.evaluate(() => document.body.innerText)).not.toContain('setting imported');
  expect(await storedSites(again)).toEqual([]);
  await again.close();
});

/** A page that is hidden is not read. */
async function openInFront(reader: Reader, options?: PageOptions): Promise<void> {
  await reader.open(page, options);
  await reader.page.bringToFront();
}

/** Ticks, unticks or chooses by name. */
async function choose(options: Page, name: string): Promise<void> {
  await options.evaluate(chooseInPage, name);
}

async function isChosen(options: Page, name: string): Promise<boolean> {
  return options.evaluate(isChosenInPage, name);
}

/** The theme that a page says that it has, and its ground. */
async function themeOf(options: Page): Promise<unknown[]> {
  return options.evaluate(() => [
    document.documentElement.dataset['theme'],
    getComputedStyle(document.documentElement).backgroundColor,
  ]);
}

/** Presses a button by name. */
async function press(options: Page, name: string): Promise<void> {
  await expect.poll(async () => options.evaluate(pressInPage, name)).toBe(true);
}

async function sees(options: Page, text: string): Promise<void> {
  await expect.poll(async () => options.evaluate(() => document.body.innerText)).toContain(text);
}

/** Adds sites, and ticks or chooses something. */
async function change(options: Page, sites: readonly string[], choice: string): Promise<void> {
  await options.waitForSelector('.field');
  for (const site of sites) await options.evaluate(addSiteInPage, site);
  await choose(options, choice);
}

async function importSites(options: Page, count: number): Promise<void> {
  const sitesOff = Array.from({ length: count }, (_, index) => `site-number-${index}.long-name.example`);
  await importFile(options, { application: 'central-asia-fact-cards', version: 1, settings: { sitesOff } });
}

async function importFile(options: Page, content: object): Promise<void> {
  await options.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'settings.json', { type: 'application/json' }));
    if (!input) throw new Error('There is no input for files.');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, JSON.stringify(content));
}

async function storedSites(options: Page): Promise<string[]> {
  const items = await options.evaluate(async () => {
    const { storage } = 'browser' in globalThis ? browser : chrome;
    return storage.sync.get(null);
  });
  return Object.entries(items)
    .filter(([key]) => key.startsWith('sitesOff'))
    .flatMap(([, sites]) => (Array.isArray(sites) ? sites.map(String) : []))
    .toSorted();
}

/** Runs in the page, as do those after it. */
function chooseInPage(name: string): void {
  const labels = [...document.querySelectorAll('label')];
  const label = labels.find(({ innerText }) => innerText.split('\n').some((line) => line.trim() === name));
  if (!label) throw new Error(`There is no choice named ${name}.`);
  label.click();
}

async function addSiteInPage(text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('.field');
  if (!field) throw new Error('There is no field.');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // What was typed is drawn in a microtask.
  await new Promise<void>((resolve) => queueMicrotask(resolve));
  field.form?.requestSubmit();
}

function isChosenInPage(name: string): boolean {
  const labels = [...document.querySelectorAll('label')];
  const label = labels.find(({ innerText }) => innerText.split('\n').some((line) => line.trim() === name));
  return label?.querySelector('input')?.checked ?? false;
}

function pressInPage(name: string): boolean {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find((candidate) => (candidate.ariaLabel ?? candidate.innerText).trim() === name);
  button?.click();
  return button !== undefined;
}

/** What is used of the browsers' API in the extension's own page. */
interface ExtensionApi {
  storage: { sync: { get(keys: null): Promise<Record<string, unknown>> } };
}
declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;
