// The language of all that the extension says: the browser's or one that is chosen, at once, and no other in a page.
import { describe, expect } from 'vitest';
import type { Reader } from './harness/reader.ts';
import { setSettings } from './harness/settings.ts';
import { test } from './harness/test.ts';

const article = '<p style="margin: 3em">Oil from Kazakhstan travels far.';

describe('the language', () => {
  test('changes in a card that is open', async ({ driver, reader }) => {
    await openCard(reader);
    await reader.clickInCard('Pin');
    await setSettings(driver, { language: 'ru' });
    await expect.poll(async () => textOfCard(reader)).toContain('Экспортирует 80\u{A0}% своей нефти');
    expect(await textOfCard(reader)).not.toContain('pipeline');
    await setSettings(driver, {});
    await expect.poll(async () => textOfCard(reader)).toContain('Caspian pipeline');
  });

  test('is that of the next card in a page that was open', async ({ driver, reader }) => {
    await reader.open(article);
    await reader.seesMarks({ kz: ['Kazakhstan'] });
    await setSettings(driver, { language: 'ru' });
    await reader.hover('Kazakhstan');
    await reader.seesCard('Казахстан');
    await setSettings(driver, {});
  });
});

async function openCard(reader: Reader): Promise<void> {
  await reader.open(article);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
}

async function textOfCard(reader: Reader): Promise<string> {
  return (await reader.card())?.text ?? '';
}
