// Long work runs in short slices.
import { expect, test } from 'vitest';
import { Slices, type Work } from '../../../page/text/slices.ts';
import type { Turns } from '../../../page/text/turns.ts';

/** A clock that each step of work moves on, and turns that come when the test says so. */
class FakeTurns implements Turns {
  time = 0;
  readonly waiting: (() => void)[] = [];
  now = (): number => this.time;
  later = (callback: () => void): void => void this.waiting.push(callback);

  takeTurn(): void {
    this.waiting.shift()?.();
  }

  *work(steps: number, ms: number, done: (step: number) => void = () => {}): Work {
    for (let step = 1; step <= steps; step += 1) {
      this.time += ms;
      done(step);
      yield;
    }
  }
}

const ignored = { onPause: () => {}, onError: () => {} };

test('work begins at once and rests when the slice is over', () => {
  const turns = new FakeTurns();
  const steps: number[] = [];
  const pauses: boolean[] = [];
  const slices = new Slices({ ...ignored, onPause: (isDone) => pauses.push(isDone) }, turns);
  slices.add(turns.work(10, 1, (step) => steps.push(step)));
  expect(steps.length).toBe(3);
  expect(pauses).toEqual([false]);
  while (turns.waiting.length > 0) turns.takeTurn();
  expect(steps.length).toBe(10);
  expect(pauses.at(-1)).toBe(true);
  expect(slices.isIdle).toBe(true);
});

test('new work waits behind what is under way', () => {
  const turns = new FakeTurns();
  const order: string[] = [];
  const slices = new Slices(ignored, turns);
  slices.add(turns.work(4, 3, () => order.push('first')));
  slices.add(turns.work(1, 1, () => order.push('second')));
  expect(order).toEqual(['first']);
  while (turns.waiting.length > 0) turns.takeTurn();
  expect(order).toEqual(['first', 'first', 'first', 'first', 'second']);
});

test('work may add work', () => {
  const turns = new FakeTurns();
  let ran = false;
  const slices = new Slices(ignored, turns);
  function* adding(): Work {
    slices.add(turns.work(1, 0, () => (ran = true)));
    yield;
  }
  slices.add(adding());
  expect(ran).toBe(true);
});

test('what takes long in itself has a turn of its own', () => {
  const turns = new FakeTurns();
  const done: string[] = [];
  const slices = new Slices(ignored, turns);
  function* searching(): Work {
    done.push('before');
    yield 'apart';
    done.push('search');
  }
  slices.add(searching());
  slices.add(turns.work(1, 0, () => done.push('after')));
  expect(done).toEqual(['before']);
  turns.takeTurn();
  expect(done).toEqual(['before', 'search', 'after']);
});

test('a clock that stands still does not make a slice endless', () => {
  const turns = new FakeTurns();
  let steps = 0;
  const slices = new Slices(ignored, turns);
  slices.add(turns.work(5_000, 0, (step) => (steps = step)));
  expect(steps).toBeLessThan(5_000);
  expect(turns.waiting.length).toBe(1);
});

test('cleared work does not go on', () => {
  const turns = new FakeTurns();
  let steps = 0;
  const slices = new Slices(ignored, turns);
  slices.add(turns.work(10, 3, () => (steps += 1)));
  slices.clear();
  turns.takeTurn();
  expect(steps).toBe(1);
});

test('work that throws ends itself and no other', () => {
  const turns = new FakeTurns();
  const errors: unknown[] = [];
  const order: string[] = [];
  const slices = new Slices({ ...ignored, onError: (error) => errors.push(error) }, turns);
  slices.add(turns.work(2, 3, () => order.push('before')));
  slices.add(
    turns.work(2, 0, () => {
      throw new Error('A line that cannot be read');
    }),
  );
  slices.addLater(turns.work(1, 1, () => order.push('behind')));
  while (turns.waiting.length > 0) turns.takeTurn();
  expect(order).toEqual(['before', 'before', 'behind']);
  expect(errors).toEqual([new Error('A line that cannot be read')]);
});

test('work put off waits for a later turn', () => {
  const turns = new FakeTurns();
  let ran = false;
  const slices = new Slices(ignored, turns);
  slices.addLater(turns.work(1, 0, () => (ran = true)));
  expect(ran).toBe(false);
  turns.takeTurn();
  expect(ran).toBe(true);
});
