// @vitest-environment jsdom
// What is asked of the background, when, and what happens where it does not answer.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Asking } from '../../../frame/asking.ts';
import type { AskedText, SpotAnswer } from '../../../messaging/messages.ts';
import { type LinePart, partAround } from '../../../page/text/line-part.ts';

interface Request {
  readonly texts: readonly AskedText[];
  readonly answer: (answer: SpotAnswer) => void;
  readonly fail: () => void;
}

let requests: Request[] = [];
let answered: [string, number][] = [];
let missed = 0;
let isThere = true;
let asking: Asking;

beforeEach(() => {
  vi.useFakeTimers();
  requests = [];
  answered = [];
  missed = 0;
  isThere = true;
  asking = new Asking({
    ask: (texts) => {
      const { promise, resolve, reject } = Promise.withResolvers<SpotAnswer>();
      requests.push({ texts, answer: resolve, fail: () => reject(new Error('asleep')) });
      return promise;
    },
    onAnswer: ({ text }, mentions) => answered.push([text, mentions.length]),
    onAnswered: () => {},
    onMissed: () => missed++,
    onSilence: () => isThere,
    onError: (error) => {
      throw error;
    },
  });
});

afterEach(() => {
  asking.clear();
  vi.useRealTimers();
});

function partOf(text: string, lang = ''): LinePart {
  const block = document.body.appendChild(document.createElement('p'));
  if (lang !== '') block.lang = lang;
  block.textContent = text;
  const node = block.firstChild;
  if (!(node instanceof Text)) throw new Error('No text');
  return partAround({ node, offset: 0 });
}

async function answer(mentions: SpotAnswer['mentions'] = []): Promise<void> {
  requests.at(-1)?.answer({ mentions });
  await vi.advanceTimersByTimeAsync(0);
}

test('all that waits goes out in one request, with its language, and the answers come to their parts', async () => {
  asking.add(partOf('Kazakhstan and more'));
  asking.add(partOf('Usbekistan', 'de'));
  asking.offer(true);
  expect(requests.map(({ texts }) => texts)).toEqual([
    [{ text: 'Kazakhstan and more' }, { text: 'Usbekistan', lang: 'de' }],
  ]);
  await answer([[1, 0, 10, 'uz']]);
  expect(answered).toEqual([
    ['Kazakhstan and more', 0],
    ['Usbekistan', 1],
  ]);
  expect(asking.isDone).toBe(true);
});

test('one request is under way at a time, of at most 64 KB', async () => {
  for (let index = 0; index < 40; index++) asking.add(partOf(`${index} ${'x'.repeat(2_000)}`));
  asking.offer(true);
  asking.offer(true);
  expect(requests.length).toBe(1);
  const units = requests[0]?.texts.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  expect(2 * units).toBeLessThanOrEqual(1 << 16);
  while (!asking.isDone) await answer();
  expect(requests.length).toBe(3);
  expect(answered.length).toBe(40);
});

test.each([
  ['the same text', () => 'Kazakhstan'],
  ['ever new texts', (time: number) => `${time} Kazakhstan`],
])('of what the page throws away while nobody answers only a little is kept: %s', async (_, textAt) => {
  asking.add(partOf('Kazakhstan'));
  asking.offer(true);
  for (let time = 0; time < 15_000; time++) {
    asking.add(partOf(textAt(time)));
    document.body.lastElementChild?.remove();
  }
  asking.add(partOf('Uzbekistan'));
  while (!asking.isDone) await answer();
  expect(answered[0]).toEqual(['Kazakhstan', 0]);
  expect(answered.at(-1)).toEqual(['Uzbekistan', 0]);
  expect(answered.length).toBeLessThan(3_000);
  // Nor is the page read once more for what is not there.
  expect(missed).toBe(0);
});

test('a text that was asked about is not asked about again', async () => {
  asking.add(partOf('Kazakhstan'));
  asking.offer(true);
  asking.add(partOf('Kazakhstan'));
  await answer([[0, 0, 10, 'kz']]);
  asking.add(partOf('Kazakhstan'));
  asking.offer(true);
  expect(requests.length).toBe(1);
  expect(answered).toEqual([
    ['Kazakhstan', 1],
    ['Kazakhstan', 1],
    ['Kazakhstan', 1],
  ]);
});

test('what is remembered of texts is bounded', async () => {
  for (let index = 0; index < 100; index++) {
    asking.add(partOf(`${index} ${'y'.repeat(1_000)}`));
    asking.offer(true);
    await answer();
  }
  asking.add(partOf(`0 ${'y'.repeat(1_000)}`));
  asking.offer(true);
  expect(requests.length).toBe(101);
});

test('where nobody answers it is asked again with growing pauses, and nothing is lost', async () => {
  asking.add(partOf('Kazakhstan'));
  asking.offer(true);
  const waits: number[] = [];
  for (let time = 0; time < 4; time++) {
    requests.at(-1)?.fail();
    const count = requests.length;
    let wait = 0;
    await vi.advanceTimersByTimeAsync(0);
    while (requests.length === count) {
      await vi.advanceTimersByTimeAsync(50);
      wait += 50;
    }
    waits.push(wait);
  }
  expect(waits).toEqual([250, 1_000, 4_000, 15_000]);
  await answer([[0, 0, 10, 'kz']]);
  expect(answered).toEqual([['Kazakhstan', 1]]);
});

test('where the extension has gone nothing is asked again', async () => {
  asking.add(partOf('Kazakhstan'));
  asking.offer(true);
  isThere = false;
  requests.at(-1)?.fail();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(requests.length).toBe(1);
});

test('what the page has thrown away meanwhile is not asked about', () => {
  asking.add(partOf('Kazakhstan'));
  document.body.replaceChildren();
  asking.offer(true);
  expect(requests).toEqual([]);
  expect(asking.isDone).toBe(true);
});

test('an answer to what is wanted no more comes to nothing', async () => {
  asking.add(partOf('Kazakhstan'));
  asking.offer(true);
  asking.clear();
  await answer([[0, 0, 10, 'kz']]);
  expect(answered).toEqual([]);
});

test('what is too much to be kept waiting is read again once there are answers', async () => {
  for (let index = 0; index < 10_010; index++) asking.add(partOf(`Kazakhstan ${index}`));
  asking.offer(true);
  while (!asking.isDone) await answer();
  expect(missed).toBe(1);
});

test('answers to very many parts are taken in as many tasks as they need, and none is missed', async () => {
  let now = 0;
  const tasks: (() => void)[] = [];
  asking = new Asking(
    {
      ask: () => Promise.resolve({ mentions: [[0, 0, 4, 'kz']] }),
      onAnswer: ({ text }, mentions) => {
        now += 3;
        answered.push([text, mentions.length]);
      },
      onAnswered: () => {},
      onMissed: () => {},
      onSilence: () => false,
      onError: (error) => {
        throw error;
      },
    },
    { now: () => now, later: (callback) => tasks.push(callback) },
  );
  for (let index = 0; index < 5; index++) asking.add(partOf('Same text'));
  asking.offer(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(answered).toHaveLength(2);
  expect(asking.isDone).toBe(false);
  asking.add(partOf('Same text'));
  while (tasks.length > 0) {
    tasks.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(answered).toEqual(Array.from({ length: 6 }, () => ['Same text', 1]));
  expect(asking.isDone).toBe(true);
});

test('the first request waits for what the next pauses of reading bring, but not for ever', () => {
  asking.add(partOf('Kazakhstan'));
  asking.offer(false);
  asking.add(partOf('Uzbekistan'));
  asking.offer(false);
  expect(requests).toHaveLength(0);
  asking.offer(false);
  expect(requests.map(({ texts }) => texts.length)).toEqual([2]);
});

test('the first request goes out at once where nothing more is found', () => {
  asking.add(partOf('Kazakhstan'));
  asking.offer(true);
  expect(requests).toHaveLength(1);
});
