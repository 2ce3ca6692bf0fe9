// How a frame's questions are answered where other frames ask too.
import { expect, test } from 'vitest';
import { spottedIn } from '../../../frame/answers.ts';
import type { AskedText } from '../../../messaging/messages.ts';
import type { Turns } from '../../../page/text/turns.ts';
import { defaultSettings } from '../../../settings/settings.ts';

/** Longer than any task may keep others waiting, with what the text takes that it ends with. */
const MOST_MS = 12;

/** A clock that each look at it moves on, and the tasks that were put off. */
class SlowTurns implements Turns {
  readonly #step: number;
  #time = 0;
  #began = 0;
  readonly #waiting: (() => void)[] = [];
  /** How long each task took. */
  readonly tasks: number[] = [];

  constructor(millisecondsPerText: number) {
    this.#step = millisecondsPerText;
  }

  now(): number {
    return (this.#time += this.#step);
  }

  later(callback: () => void): void {
    this.#waiting.push(callback);
  }

  /** Runs what was put off, until nothing is. */
  async run(): Promise<void> {
    for (;;) {
      // What an answer goes on with stands in microtasks.
      await new Promise((resolve) => setTimeout(resolve));
      this.tasks.push(this.#time - this.#began);
      this.#began = this.#time;
      const next = this.#waiting.shift();
      if (!next) return;
      next();
    }
  }
}

function textsAbout(name: string, count: number): AskedText[] {
  return Array.from({ length: count }, (_, index) => ({ text: `${index} ${name}` }));
}

test('a short request is answered without a pause', async () => {
  const turns = new SlowTurns(0.5);
  const answer = spottedIn(textsAbout('Kazakhstan', 12), defaultSettings, turns);
  await turns.run();
  expect(turns.tasks).toHaveLength(1);
  expect(await answer).toHaveLength(12);
});

test('a long request is answered whole and in order, and no task of it is long', async () => {
  const turns = new SlowTurns(1.5);
  const answer = spottedIn(textsAbout('Kazakhstan', 100), defaultSettings, turns);
  await turns.run();
  expect(turns.tasks.length).toBeGreaterThan(10);
  expect(Math.max(...turns.tasks)).toBeLessThan(MOST_MS);
  expect(await answer).toEqual(
    Array.from({ length: 100 }, (_, index) => {
      const start = `${index} `.length;
      return [index, start, start + 'Kazakhstan'.length, 'kz'];
    }),
  );
});

test('a short request that comes after a long one is answered before that has ended', async () => {
  const turns = new SlowTurns(1.5);
  const answered: string[] = [];
  const ask = async (name: string, count: number) => {
    await spottedIn(textsAbout(name, count), defaultSettings, turns);
    answered.push(name);
  };
  const both = [ask('Kazakhstan', 100), ask('Uzbekistan', 8)];
  await turns.run();
  await Promise.all(both);
  expect(answered).toEqual(['Uzbekistan', 'Kazakhstan']);
});
