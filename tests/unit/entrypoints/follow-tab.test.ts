// A popup that is a tab of its own outlives the tab of its page.
import { beforeEach, expect, test, vi } from 'vitest';
import { closePopup } from '../../../entrypoints/popup/close.ts';
import { TabFollower, type TabReport } from '../../../entrypoints/popup/follow-tab.ts';

const fake = vi.hoisted(() => ({ permissionAdded: undefined as (() => void) | undefined }));
const gone = vi.hoisted(() => async () => {
  throw new Error('No tab with id: 7.');
});
const browser = vi.hoisted(() => ({
  permissions: {
    contains: async () => true,
    onAdded: { addListener: (listener: () => void) => (fake.permissionAdded = listener) },
  },
  runtime: { onConnect: { addListener: () => undefined }, onMessage: { addListener: () => undefined } },
  scripting: { executeScript: gone },
  tabs: {
    get: gone,
    getCurrent: async () => ({ id: 9 }),
    onUpdated: { addListener: () => undefined },
    remove: vi.fn<() => Promise<void>>(),
    sendMessage: gone,
    update: gone,
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => vi.clearAllMocks());

test('a tab that is closed is told nothing of, and is no fault', async () => {
  const onReport = vi.fn<(report: TabReport) => void>();
  await expect(new TabFollower(7, onReport).start()).resolves.toBeUndefined();
  // A rejection that nobody handles fails the run.
  fake.permissionAdded?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(onReport).not.toHaveBeenCalled();
});

test('the popup stays where there is no page to go back to', async () => {
  await expect(closePopup(7)).resolves.toBeUndefined();
  expect(browser.tabs.remove).not.toHaveBeenCalled();
});
