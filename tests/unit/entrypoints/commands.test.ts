import { beforeEach, expect, test, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { runCommand } from '../../../entrypoints/background/commands.ts';
import type { FrameState } from '../../../entrypoints/background/keyboard-frame.ts';

interface Injection {
  readonly target: { readonly tabId: number; readonly frameIds?: readonly number[] };
  readonly args: readonly unknown[];
}

const fake = vi.hoisted(() => ({
  frames: [] as FrameState[],
  /** The frame that was told of each message. */
  told: [] as [frameIds: readonly number[] | undefined, message: unknown][],
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    scripting: {
      executeScript: async ({ target, args: [message] }: Injection) => {
        if (typeof message === 'string')
          return fake.frames.map(({ frameId, ...result }) => ({ frameId, result }));
        fake.told.push([target.frameIds, message]);
        return [{ frameId: 0, result: true }];
      },
    },
  },
}));

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what of it is read
const tab = { id: 7 } as Tabs.Tab;
const nothing = { hasFocus: false, hasMarks: false };

beforeEach(() => {
  fake.told.length = 0;
});

test.for<[title: string, frames: FrameState[], chosen: number]>([
  [
    'that with the keyboard, if it has mentions',
    [
      { ...nothing, frameId: 0, hasMarks: true },
      { frameId: 4, hasFocus: true, hasMarks: true },
    ],
    4,
  ],
  [
    'the page, if that with the keyboard has none',
    [
      { ...nothing, frameId: 3, hasMarks: true },
      { ...nothing, frameId: 4, hasFocus: true },
      { ...nothing, frameId: 0, hasMarks: true },
    ],
    0,
  ],
  [
    'the page, if none has the keyboard',
    [
      { ...nothing, frameId: 3, hasMarks: true },
      { ...nothing, frameId: 0, hasMarks: true },
    ],
    0,
  ],
  [
    'the only one that has mentions',
    [
      { ...nothing, frameId: 0, hasFocus: true },
      { ...nothing, frameId: 3, hasMarks: true },
    ],
    3,
  ],
  [
    'that with the keyboard, where there is no mention yet',
    [
      { ...nothing, frameId: 0 },
      { ...nothing, frameId: 4, hasFocus: true },
    ],
    4,
  ],
  ['the page, where nothing is known of any', [], 0],
])('of a tab’s frames a command for the next mention goes to %s', async ([, frames, chosen]) => {
  fake.frames = frames;
  runCommand('next-mention', tab);
  await expect.poll(() => fake.told).toEqual([[[chosen], { type: 'step', direction: 1 }]]);
});
