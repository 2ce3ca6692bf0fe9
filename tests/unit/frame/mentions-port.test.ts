// What the toolbar popup is told of a frame while it is open.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openReportPort } from '../../../frame/mentions-port.ts';
import type { FrameReport } from '../../../messaging/messages.ts';

const nothing: FrameReport = { isRead: true, mentions: [] };

let told: unknown[] = [];
let runtime: { id?: string | undefined; connect: () => unknown };
let changes: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  runtime = {
    id: 'ours',
    connect: () => ({
      onDisconnect: { addListener: () => undefined },
      onMessage: { addListener: () => undefined },
      postMessage(message: unknown) {
        if (runtime.id === undefined) throw new Error('Extension context invalidated.');
        told.push(message);
      },
    }),
  };
  vi.stubGlobal('chrome', { runtime });
  openReportPort({
    report: () => nothing,
    jump: () => undefined,
    onChange: (listener) => {
      changes = listener;
    },
    signal: new AbortController().signal,
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the popup is told at once, and of changes some time after them', () => {
  expect(told).toEqual([nothing]);
  changes();
  changes();
  expect(told).toHaveLength(1);
  vi.runAllTimers();
  expect(told).toHaveLength(2);
});

test('nobody is told any more once the extension has gone, of which Chromium tells no port', () => {
  changes();
  runtime.id = undefined;
  expect(() => vi.runAllTimers()).not.toThrow();
  expect(told).toHaveLength(1);
});
