// Time grows as the text does and no faster, whatever names follow each other in it and what decides whose they are.
import { expect, test } from 'vitest';
import { longTextUnits } from '../../../tools/names/long-texts.ts';
import { tooSlow } from './growth.ts';

const { alternating, decided } = longTextUnits();

test.each([
  ['names by turns', alternating],
  ['sentences in which other words decide whose name it is', decided],
])('a text that repeats %s takes as long for each of its letters as a short one', (_what, units) => {
  expect(tooSlow(units)).toEqual([]);
});
