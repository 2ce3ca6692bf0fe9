// Fields with the names of the DOM's own properties, and how a card is used on a page that has such names.
import { expect } from 'vitest';
import type { Reader } from './reader.ts';

/**
 * Fields with every name that a form has a property of: they answer in the place of these.
 *
 * @param but names that no field is to have
 */
export async function fieldsOfAllNames(reader: Reader, but: readonly string[] = []): Promise<string> {
  const names = await reader.page.evaluate(() => {
    const found = new Set<string>();
    for (
      let owner: unknown = document.createElement('form');
      owner !== null;
      owner = Object.getPrototypeOf(owner)
    )
      for (const name of Object.getOwnPropertyNames(owner)) found.add(name);
    return [...found, 'openOrClosedShadowRoot'];
  });
  expect(names.length).toBeGreaterThan(250);
  return names
    .filter((name) => !but.includes(name))
    .map((name) => `<input type="hidden" name="${name}">`)
    .join('');
}

/** Has a card opened beside Kazakhstan, entered and closed, by mouse and by keys; the page has an `#other` to focus. */
export async function usesCard(reader: Reader): Promise<void> {
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await expect.poll(async () => reader.cardIsBeside('Kazakhstan')).toBe(true);
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
  await reader.page.focus('#other');
  await reader.pressCommand('previous-mention');
  const { frame } = await reader.seesCard('Kazakhstan');
  await expect
    .poll(async () => reader.driver.inCard(frame, (root) => root.activeElement !== null))
    .toBe(true);
  await reader.page.keyboard.press('Escape');
  await reader.seesNoCard();
  await expect
    .poll(async () => reader.page.evaluate(() => document.querySelector(':focus')?.id))
    .toBe('other');
  await reader.click('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  await reader.clickInCard('Close');
  await reader.seesNoCard();
}
