// Time grows as the text does and no faster, whatever name it repeats and whatever joins it.
import { expect, test } from 'vitest';
import { longTextUnits } from '../../../tools/names/long-texts.ts';
import { tooSlow } from './growth.ts';

const { repeated, joined } = longTextUnits();

test.each([
  ['a name', repeated],
  ['a name after each sign that may join words', joined],
])('a text that repeats %s takes as long for each of its letters as a short one', (_what, units) => {
  expect(tooSlow(units)).toEqual([]);
});

test.each([
  'central ',
  'central',
  'Trung ',
  '\u0301k',
  'asi',
  'd’',
  "k'",
  'z\u00AD',
  '... ',
  'http://kazakh',
  '(K',
  '👍🏽',
])('so does one of %j, which only begins like a name', (unit) => {
  expect(tooSlow([unit])).toEqual([]);
});
