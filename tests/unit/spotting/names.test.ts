// The files in data/names: what they may hold, and that the table that pages load is made from them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as cores from '../../../spotting/cores.ts';
import * as leaderCores from '../../../spotting/leader-cores.ts';
import * as table from '../../../spotting/table.ts';
import { namesSource } from '../../../tools/names-cldr.ts';
import { explain } from '../../../tools/names-explain.ts';
import { readConditions } from '../../../tools/names-conditions.ts';
import { formsOf } from '../../../tools/names-forms.ts';
import { checkNames, namesFolder, readNames } from '../../../tools/names-schema.ts';
import { compileTable } from '../../../tools/names-table.ts';

test('the committed table is what the files give', { timeout: 30_000 }, () => {
  expect(compileTable(readNames(), readConditions())).toEqual({ ...cores, ...leaderCores, ...table });
});

test.each([...readNames()])('%s.json is sorted as the tool writes it', (language, names) => {
  expect(readFileSync(join(namesFolder, `${language}.json`), 'utf8')).toBe(namesSource(names));
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

  test('a name that stands everywhere', () => {
    const languages = new Map([['xx', checkNames('xx.json', { language: 'X', names: { kz: ['Island'] } })]]);
    expect(() => compileTable(languages)).toThrow(
      /The core ".*" of island would be hit \d+ times in a million/,
    );
  });
});

test('the explanation names form, language and rule', { timeout: 30_000 }, () => {
  expect(explain('Kazakistan’ın')).toMatch(/^0-13 "Kazakistan’ın" {2}kz name {2}counts {2}by .*"Kazakistan/);
  expect(explain('a Central Asian shepherd')).toContain('ruled out: Central Asian shepherd dogs are a breed');
  expect(explain('nothing')).toBe('Nothing is spotted.');
});
