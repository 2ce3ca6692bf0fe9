import { expect, test } from 'vitest';
import { subjectIds } from '../../../data/subjects.ts';
import { stylesToBring, subjectsFound, withStyles } from '../../../entrypoints/background/styled-subjects.ts';

const nothing = { all: [], inLinks: [] };

test('a mention counts as one in a link where it touches one', () => {
  const texts = [{ text: 'Kazakhstan, Uzbekistan', links: [[12, 22] as const] }, { text: 'CSTO' }];
  const found = subjectsFound(
    [
      [0, 0, 10, 'kz'],
      [0, 12, 22, 'uz'],
      [1, 0, 4, 'csto'],
    ],
    texts,
  );
  expect(found).toEqual({ all: ['kz', 'uz', 'csto'], inLinks: ['uz'] });
});

test('only what has no style yet gets one', () => {
  const styled = { all: ['kz', 'uz'], inLinks: ['uz'] } as const;
  expect(stylesToBring({ all: ['kz'], inLinks: [] }, styled, false)).toBeUndefined();
  expect(stylesToBring({ all: ['kz', 'tj'], inLinks: ['kz'] }, styled, false)).toEqual({
    all: ['tj'],
    inLinks: ['kz'],
  });
});

test('no subject is told twice where all come at once behind the first, as in a page that has become long', () => {
  const first = withStyles(nothing, { all: ['kz'], inLinks: ['kz'] });
  const coming = stylesToBring({ all: ['uz'], inLinks: [] }, first, true);
  const { all, inLinks } = withStyles(first, coming ?? nothing);
  expect(all.toSorted()).toEqual([...subjectIds].toSorted());
  expect(inLinks.toSorted()).toEqual([...subjectIds].toSorted());
});
