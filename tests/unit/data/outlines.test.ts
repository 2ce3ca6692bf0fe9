// The small map of the cards, drawn from Natural Earth's borders.
import { expect, test } from 'vitest';
import { drawOutlines } from '../../../tools/outlines.ts';
import outlines from '../../../data/outlines.json' with { type: 'json' };
import { subjectIds, subjectOf } from '../../../data/subjects.ts';

test('the map in the data is the one that the tool draws', () => {
  expect(drawOutlines()).toEqual(outlines);
});

test('every country has an outline, and nothing else has', () => {
  expect(Object.keys(outlines.paths)).toEqual(subjectIds.filter((id) => subjectOf(id).kind === 'country'));
});

test('the outlines fill the map and stay inside', () => {
  const [, , width = 0, height = 0] = outlines.viewBox.split(' ').map(Number);
  const points = [
    ...Object.values(outlines.paths)
      .join('')
      .matchAll(/([\d.-]+),([\d.-]+)/g),
  ];
  const xs = points.map(([, x]) => Number(x));
  const ys = points.map(([, , y]) => Number(y));
  for (const [values, size] of [
    [xs, width],
    [ys, height],
  ] as const) {
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(size);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(size * 0.9);
  }
});
