// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followSettings } from '../../../frame/settings.ts';
import type { ToContent } from '../../../messaging/messages.ts';
import { defaultSettings, type Settings } from '../../../settings/settings.ts';

type Listen = (listener: (message: ToContent) => void) => void;

const listeners = new Set<(message: ToContent) => void>();
const sendMessage = vi.fn<(message: object) => Promise<Settings | undefined>>();
const runtime = vi.hoisted(() => ({
  onMessage: { addListener: vi.fn<Listen>(), removeListener: vi.fn<Listen>() },
}));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

let ending = new AbortController();
let applied: boolean[] = [];
const stored = (markPeoples: boolean): Settings => ({ ...defaultSettings, markPeoples });
const follow = (): void => followSettings(({ markPeoples }) => applied.push(markPeoples), ending.signal);
const tell = (settings: Settings): void => {
  for (const listener of listeners) listener({ type: 'settings', settings });
};

beforeEach(() => {
  ending = new AbortController();
  applied = [];
  listeners.clear();
  runtime.onMessage.addListener.mockImplementation((listener) => void listeners.add(listener));
  runtime.onMessage.removeListener.mockImplementation((listener) => void listeners.delete(listener));
  sendMessage.mockReset();
  vi.stubGlobal('browser', { runtime: { sendMessage } });
});

afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
});

test('are what the background answers, and then what it tells of', async () => {
  sendMessage.mockResolvedValue(stored(false));
  follow();
  await vi.waitFor(() => expect(applied).toEqual([false]));
  tell(stored(true));
  expect(applied).toEqual([false, true]);
});

test('told of are newer than an answer that comes later', async () => {
  const answer = Promise.withResolvers<Settings>();
  sendMessage.mockReturnValue(answer.promise);
  follow();
  tell(stored(true));
  answer.resolve(stored(false));
  await answer.promise.then(() => undefined);
  expect(applied).toEqual([true]);
});

test('are those as installed where nobody answers', async () => {
  sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
  follow();
  await vi.waitFor(() => expect(applied).toEqual([defaultSettings.markPeoples]));
});

test('are asked for anew where the page was kept aside, and stay where nobody answers then', async () => {
  sendMessage.mockResolvedValueOnce(stored(false));
  follow();
  await vi.waitFor(() => expect(applied).toEqual([false]));
  sendMessage.mockResolvedValueOnce(stored(true));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await vi.waitFor(() => expect(applied).toEqual([false, true]));
  sendMessage.mockRejectedValueOnce(new Error('Extension context invalidated.'));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledTimes(3));
  expect(applied).toEqual([false, true]);
});

test('are followed no longer once the page is left', () => {
  sendMessage.mockResolvedValue(stored(false));
  follow();
  ending.abort();
  tell(stored(true));
  expect(applied).toEqual([]);
  expect(listeners.size).toBe(0);
});
