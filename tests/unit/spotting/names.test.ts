// The files in data/names: what they may hold, and that the tables are made from them.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { namesSource } from '../../../tools/names/cldr.ts';
import { explain } from '../../../tools/names/explain.ts';
import { readConditions } from '../../../tools/names/conditions.ts';
import { jsonSchemas, schemaFolder } from '../../../tools/names/json-schema.ts';
import { formsOf } from '../../../tools/names/forms.ts';
import { readPairs } from '../../../tools/names/pairs.ts';
import { checkNames, namesFolder, readNames, readSharedEndings } from '../../../tools/names/schema.ts';
import { compileTable } from '../../../tools/names/table.ts';
import { compiledFolder, writeTables } from '../../../tools/names/write.ts';

test('the tables are made again once what they are made from has changed, or one is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(compiledFolder, folder, { recursive: true });
  expect(writeTables(folder)).toBe(false);
  const table = join(folder, 'table.ts');
  const made = readFileSync(table, 'utf8');
  writeFileSync(table, made.replace(/[0-9a-f]{16}/, 'of other names'));
  rmSync(join(folder, 'cores.ts'));
  expect(writeTables(folder)).toBe(true);
  expect(readFileSync(table, 'utf8')).toBe(made);
  expect(readdirSync(folder).toSorted()).toEqual(['cores.ts', 'leader-cores.ts', 'table.ts']);
});

test.each([...readNames()])('%s.json is sorted as the tool writes it', (language, names) => {
  expect(readFileSync(join(namesFolder, `${language}.json`), 'utf8')).toBe(namesSource(names));
});

test('editors check the files by the same schema as the build', () => {
  const written = new Map(
    [...jsonSchemas().keys()].map((name) => [name, readFileSync(join(schemaFolder, name), 'utf8')]),
  );
  expect(written).toEqual(jsonSchemas());
  expect([...readNames().values()].filter(({ $schema }) => $schema !== './schema/language.json')).toEqual([]);
  const shared = [...readSharedEndings().values()];
  expect(shared.filter(({ $schema }) => $schema !== '../names/schema/endings.json')).toEqual([]);
  expect(
    [...readConditions().values()].filter(({ $schema }) => $schema !== '../schema/condition.json'),
  ).toEqual([]);
  expect([...readPairs().values()].filter(({ $schema }) => $schema !== '../schema/pairs.json')).toEqual([]);
});

describe('a fault in a file is named with its place', () => {
  test.each([
    ['a subject that is none', { language: 'X', names: { xx: ['A'] } }, 'xx.json: names.xx'],
    [
      'an entry with a space too many',
      { language: 'X', names: { kz: ['A  b'] } },
      'xx.json: names.kz.0 must be words',
    ],
    [
      'a broken expression',
      { language: 'X', ruledOut: [{ why: 'y', word: '(' }] },
      'must be a regular expression',
    ],
    ['an unknown key', { language: 'X', name: {} }, 'xx.json: name'],
    ['no language', {}, 'xx.json: language'],
  ])('%s', (_, content, message) => {
    expect(() => checkNames('xx.json', content)).toThrow(message);
  });

  test('endings that no file lists', () => {
    const languages = new Map([['xx', checkNames('xx.json', { language: 'X', names: { kz: ['Xyz:m'] } })]]);
    expect(() => formsOf(languages)).toThrow(
      'xx.json: "Xyz:m": Error: has endings "m" that xx.json does not list',
    );
  });

  test('endings of another language, which no language may lend', () => {
    const languages = new Map([
      ['xx', checkNames('xx.json', { language: 'X', names: { kz: ['Xyz:tr.m'] } })],
    ]);
    expect(() => formsOf(languages)).toThrow(
      'xx.json: "Xyz:tr.m": Error: has endings "tr.m" that endings/tr.json does not list',
    );
  });

  test('a name that stands everywhere', () => {
    const languages = new Map([['xx', checkNames('xx.json', { language: 'X', names: { kz: ['Island'] } })]]);
    expect(() => compileTable(languages)).toThrow(
      /The core ".*" of island would be hit \d+ times in a million/,
    );
  });
});

test('an entry that counts with a capital and as it is written alone opens no page without it', () => {
  const exact = checkNames('xx.json', { language: 'X', names: { csto: ['=QZX!'] } });
  const { cores } = compileTable(readNames().set('xx', exact));
  const found = (text: string) => cores[0]?.[3].some((source) => new RegExp(source).test(text));
  expect(found('QZX')).toBe(true);
  expect(found('of no country')).toBe(false);
});

function origins(text: string): string {
  return explain(text).replace(/^.* {2}by /, '');
}

test('the explanation begins with the entries that are spelled so, before those that sound alike', () => {
  expect(origins('Қазақстаннан')).toMatch(
    /^Kara-Kalpak "Қазақстан:turkic\.n", Kazakh "Қазақстан:turkic\.n", /,
  );
  expect(origins('Kazakistan’dakiler')).not.toMatch(/^[^,]*"Kazakistán"/);
  expect(origins('Казах')).toMatch(/^[^,]*"казах:n", /);
  expect(origins('Kazajistán')).toMatch(/^Spanish "Kazajistán"/);
});

test('the explanation names form, language and rule', () => {
  expect(explain('Kazakistan’ın')).toMatch(/^0-13 "Kazakistan’ın" {2}kz name {2}counts {2}by .*"Kazakistan/);
  expect(explain('a Central Asian shepherd')).toContain('ruled out: Central Asian shepherd dogs are a breed');
  expect(explain('nothing')).toBe('Nothing is spotted.');
});
