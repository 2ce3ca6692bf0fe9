// What a person does on the options page, and that pages that are open follow at once.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
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

describe('a change of the options acts at once in open pages', () => {
  test('which mentions are marked', async ({ reader, options }) => {
    await openInFront(reader);
    await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakh', 'Kazakhstan'] });
    await choose(options, 'Adjectives and peoples');
    await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakhstan'] });
    await choose(options, 'Capitals and leaders');
    await reader.seesMarks({ kz: ['Kazakhstan', 'Astana', 'Kazakhstan'] });
  });

  test('capitals, on pages that mention nothing else, and on those opened later', async ({
    reader,
    options,
  }) => {
    const capital = '<p>The talks were held in Astana';
    await reader.open(capital);
    await reader.page.bringToFront();
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

  test('how many', async ({ reader, options }) => {
    await openInFront(reader);
    await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakh', 'Kazakhstan'] });
    await choose(options, 'First on the page');
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await choose(options, 'Every mention');
    await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakh', 'Kazakhstan'] });
  });

  test('where: a site that is added goes off, removed it comes back', async ({ reader, options }) => {
    await openInFront(reader);
    await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakh', 'Kazakhstan'] });
    await options.type('.field', 'https://SITE.example/path');
    await options.keyboard.press('Enter');
    await sees(options, 'site.example');
    await reader.seesMarks({});
    await press(options, 'Switch on again: site.example');
    await sees(options, 'site.example is on again');
    await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakh', 'Kazakhstan'] });
  });

  test('the theme of the page itself', async ({ options }) => {
    await choose(options, 'Dark');
    await expect
      .poll(async () => options.evaluate(() => document.documentElement.dataset['theme']))
      .toBe('dark');
    await expect
      .poll(async () => options.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
      .toBe('rgb(24, 33, 32)');
  });
});

describe('settings', () => {
  test('are still there after the page has been opened anew', async ({ driver, options }) => {
    await choose(options, 'Tint');
    await sees(options, 'Saved');
    const again = await driver.openOwnPage('options.html');
    await expect.poll(async () => isChosen(again, 'Tint')).toBe(true);
    await again.close();
  });

  test('changed in two tabs at once are all kept', async ({ driver, options }) => {
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

  test('of five hundred sites come out of a file, within the browser’s quota, and act', async ({
    reader,
    options,
  }) => {
    const sitesOff = Array.from({ length: 500 }, (_, index) => `site-number-${index}.long-name.example`);
    await importFile(options, { application: 'central-asia-fact-cards', version: 1, settings: { sitesOff } });
    await sees(options, '1 setting imported');
    await expect.poll(async () => (await storedSites(options)).length).toBe(500);
    await openInFront(reader, { host: 'news.example' });
    await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakh', 'Kazakhstan'] });
    await press(options, 'Undo');
    await expect.poll(async () => storedSites(options)).toEqual([]);
  });

  test('come out of no file that has a mistake in it', async ({ options }) => {
    await importFile(options, {
      application: 'central-asia-fact-cards',
      version: 1,
      settings: { sitesOff: ['news.example'], theme: 'pink' },
    });
    await sees(options, 'Nothing was imported from settings.json');
    await sees(options, '“theme” can only be one of these: system, light, dark.');
    expect(await storedSites(options)).toEqual([]);
  });

  test('that a file names and nobody knows are told of by a few', async ({ options }) => {
    const unknown = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key-${index}`, 1]));
    await importFile(options, {
      application: 'central-asia-fact-cards',
      version: 1,
      settings: { ...unknown, theme: 'dark' },
    });
    await sees(options, 'There is no setting “key-0”.');
    const told = await options.evaluate(
      () => document.body.innerText.split('There is no setting').length - 1,
    );
    expect(told).toBeLessThan(20);
  });

  test('of which a file holds more than the browser keeps are said not to be saved, and nothing else', async ({
    options,
  }) => {
    const sitesOff = Array.from({ length: 20_000 }, (_, index) => `site-number-${index}.long-name.example`);
    await importFile(options, { application: 'central-asia-fact-cards', version: 1, settings: { sitesOff } });
    await sees(options, 'Not saved');
    expect(await options.evaluate(() => document.body.innerText)).not.toContain('setting imported');
    expect(await storedSites(options)).toEqual([]);
  });

  test('go back to how they were installed', async ({ reader, options }) => {
    await openInFront(reader);
    await choose(options, 'Capitals and leaders');
    await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakh', 'Astana', 'Kazakhstan'] });
    await press(options, 'Reset all settings');
    await reader.seesMarks({ kz: ['Kazakhstan', 'Kazakh', 'Kazakhstan'] });
  });
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
