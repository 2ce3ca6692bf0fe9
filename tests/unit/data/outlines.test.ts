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
  const points = Object.values(outlines.paths).flatMap(pointsOf);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  for (const [values, size] of [
    [xs, width],
    [ys, height],
  ] as const) {
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(size);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(size * 0.9);
  }
});

/** The corners of a path of closed rings whose points are told by their distance from the one before. */
function pointsOf(path: string): [x: number, y: number][] {
  return [...path.matchAll(/M([^z]+)z/g)].flatMap(([, ring = '']) => {
    const numbers = [...ring.matchAll(/-?\d+/g)].map(Number);
    let [x, y] = [0, 0];
    return numbers.flatMap((number, index): [number, number][] => {
      if (index % 2 === 0) x += number;
      else y += number;
      return index % 2 === 0 ? [] : [[x, y]];
    });
  });
}
