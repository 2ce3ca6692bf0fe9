// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Changed, Changes } from '../../../page/text/changes.ts';

const ignore = (): void => {};

let isHidden = false;
// Once for all tests, as a property is looked up but once.
vi.spyOn(Document.prototype, 'hidden', 'get').mockImplementation(() => isHidden);

let changes: Changes;
let reads = 0;
let lastChanged: Changed | undefined;
let text: Text;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  document.body.innerHTML = '<p>0</p>';
  const first = document.querySelector('p')?.firstChild;
  if (!(first instanceof Text)) throw new Error('No text');
  text = first;
  reads = 0;
  lastChanged = undefined;
  changes = new Changes({
    onChanged: (changed) => {
      reads++;
      lastChanged = changed;
    },
    onOverflow: ignore,
    onRewritten: ignore,
    onRemoved: ignore,
    onNewDocument: ignore,
  });
  changes.watch(document);
});

afterEach(() => {
  isHidden = false;
  changes.stop();
  vi.useRealTimers();
});

/** Rewrites the text so often a second, and tells how often the page was read meanwhile. */
async function readsWhile(timesASecond: number, seconds: number): Promise<number> {
  const before = reads;
  for (let time = 0; time < timesASecond * seconds; time++) {
    text.data = `${time}`;
    await vi.advanceTimersByTimeAsync(1_000 / timesASecond);
  }
  return reads - before;
}

test('what changes now and then is read at once', async () => {
  expect(await readsWhile(6, 3)).toBe(18);
});

test('what changes all the time is read four times a second at most, once that has been seen', async () => {
  await readsWhile(60, 1);
  expect(await readsWhile(60, 5)).toBeLessThanOrEqual(21);
});

test('of what a hidden page puts in and takes out again only a little is kept', async () => {
  isHidden = true;
  document.body.insertAdjacentHTML('beforeend', '<p>stays</p>');
  for (let view = 0; view < 1_000; view++) {
    const shown = document.createElement('section');
    document.body.append(shown);
    await Promise.resolve();
    shown.remove();
    await Promise.resolve();
  }
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  expect(lastChanged?.subtrees.size).toBeLessThan(200);
  expect([...(lastChanged?.subtrees ?? [])].map(({ textContent }) => textContent)).toContain('stays');
});

test('what has come to rest is read at once again', async () => {
  await readsWhile(60, 3);
  await vi.advanceTimersByTimeAsync(3_000);
  text.data = 'later';
  const before = reads;
  await vi.advanceTimersByTimeAsync(0);
  expect(reads - before).toBe(1);
});
