// The language of all that the extension says: the browser's or one that is chosen, at once, and no other in a page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { facts } from '../../data/facts.ts';
import { builtExtension } from '../../tools/build.ts';
import type { Engine } from '../../tools/browsers.ts';
import { textsIn } from '../../tools/texts.ts';
import type { Reader } from './harness/reader.ts';
import { setSettings } from './harness/settings.ts';
import { test } from './harness/test.ts';

const article = '<p style="margin: 3em">Oil from Kazakhstan travels far.';

test('the language changes in a card that is open, and is that of the next card in a page that was open', async ({
  driver,
  engine,
  reader,
}) => {
  await reader.open(article);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Kazakhstan');
  // Firefox tells no test which scripts it has run.
  if (engine === 'chromium') expect(await wordsGivenTo(reader)).toEqual(['/words-en.js']);
  await reader.clickInCard('Pin');
  await setSettings(driver, { language: 'ru' });
  await expect.poll(async () => textOfCard(reader)).toContain('Экспортирует 80\u{A0}% своей нефти');
  expect(await textOfCard(reader)).not.toContain('pipeline');
  await setSettings(driver, {});
  await expect.poll(async () => textOfCard(reader)).toContain('Caspian pipeline');

  await reader.page.mouse.move(900, 700);
  await reader.open(article);
  await reader.seesMarks({ kz: ['Kazakhstan'] });
  await setSettings(driver, { language: 'ru' });
  await reader.hover('Kazakhstan');
  await reader.seesCard('Казахстан');
  if (engine === 'chromium') expect(await wordsGivenTo(reader)).toEqual(['/words-ru.js']);
});

test('the texts of one language are in one script, and in no other that a page is given', ({ engine }) => {
  const scripts = readdirSync(builtExtension(engine)).filter((file) =>
    /^(?!background|words-).*\.js$/.test(file),
  );
  expect(scripts).toContain('card-script.js');
  expect(scripts.flatMap((file) => languagesIn(engine, file))).toEqual([]);
  expect(languagesIn(engine, 'words-en.js')).toEqual(['en']);
  expect(languagesIn(engine, 'words-ru.js')).toEqual(['ru']);
});

/** The languages of which a script of the built extension has a fact's text. */
function languagesIn(engine: Engine, file: string): string[] {
  const script = readFileSync(join(builtExtension(engine), file), 'utf8');
  return ['en', 'ru'].filter((lang) => {
    const { byKey } = textsIn(lang);
    return facts.some(({ id }) => script.includes(longestPart(byKey[id] ?? '')));
  });
}

/** Of a text, what no builder writes in another way. */
function longestPart(text: string): string {
  const parts = text.match(/[\p{L} ]+/gu) ?? [];
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** The scripts of words that the page has run, in that order. */
async function wordsGivenTo(reader: Reader): Promise<string[]> {
  const session = await reader.page.createCDPSession();
  const paths: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => void paths.push(URL.parse(url)?.pathname ?? ''));
  await session.send('Debugger.enable');
  await session.detach();
  return paths.filter((path) => path.startsWith('/words-'));
}

async function textOfCard(reader: Reader): Promise<string> {
  return (await reader.card())?.text ?? '';
}
