import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEnding } from '../../../spotting/endings.ts';
import { EndingCollection } from '../../../tools/names/endings.ts';
import { Numbers } from '../../../tools/names/collections.ts';

/** Whether sounds are an ending, by way of the table. */
function compiled(fill: (all: EndingCollection) => void): (sounds: string) => boolean {
  const collection = new EndingCollection();
  fill(collection);
  const lists = new Numbers();
  const endings = collection.compile(lists);
  return (sounds) => isEnding(sounds, endings, lists.all());
}

const ending = fc.string({ unit: fc.constantFrom('a', 'o', 'u', 'i', 'n', 'd'), maxLength: 3 });
const list = fc.uniqueArray(ending, { minLength: 1, maxLength: 8 });

test('all and only the endings put together are found in the table', () => {
  fc.assert(
    fc.property(
      fc.array(list, { minLength: 1, maxLength: 3 }),
      ending,
      fc.array(ending),
      (slots, rest, others) => {
        const isOne = compiled((all) => all.add(rest, 0, [slots]));
        let expected = [rest];
        for (const words of slots) expected = expected.flatMap((begun) => words.map((word) => begun + word));
        const all = expected.concat(others).filter(Boolean);
        expect(all.filter(isOne)).toEqual(all.filter((sounds) => expected.includes(sounds)));
      },
    ),
  );
});

test('endings of several languages are found beside each other', () => {
  const isOne = compiled((all) => {
    all.add('', 0, [[['a', 'om']], [['lar'], ['', 'da']]]);
    all.add('sk', 1, [[['i', 'a']]]);
  });
  expect(['a', 'om', 'lar', 'larda', 'ki', 'ka'].filter((sounds) => !isOne(sounds))).toEqual([]);
  expect(['o', 'da', 'larda0', 'ski', 'k', 'alar'].filter(isOne)).toEqual([]);
});

test('after words that take any ending, eight sounds follow at most', () => {
  const isOne = compiled((all) => all.add('', 0, [[{ source: '.{0,8}' }]]));
  expect(isOne('निया')).toBe(true);
  expect(isOne('12345678')).toBe(true);
  expect(isOne('123456789')).toBe(false);
});
