// What the toolbar popup is told of a frame while it is open.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openReportPort } from '../../../frame/mentions-port.ts';
import type { FrameReport } from '../../../messaging/messages.ts';

const nothing: FrameReport = { isRead: true, mentions: [] };

let told: unknown[] = [];
let close: () => void = () => undefined;
let changes: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  let isClosed = false;
  const port = {
    onDisconnect: {
      addListener: (listener: () => void) => {
        close = () => {
          isClosed = true;
          listener();
        };
      },
    },
    onMessage: { addListener: () => undefined },
    postMessage(message: unknown) {
      if (isClosed) throw new Error('Attempting to use a disconnected port object');
      told.push(message);
    },
  };
  openReportPort({
    connect: () => port,
    report: () => nothing,
    jump: () => undefined,
    onChange: (listener) => {
      changes = listener;
    },
    signal: new AbortController().signal,
  });
});

afterEach(() => {
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

test('nobody is told any more once the port is closed, as it is where the popup or the extension goes', () => {
  changes();
  close();
  expect(() => vi.runAllTimers()).not.toThrow();
  expect(told).toHaveLength(1);
});
