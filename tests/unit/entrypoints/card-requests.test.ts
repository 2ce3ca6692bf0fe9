// What a card may ask of the background, whoever has got hold of a frame's way to ask.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime, Tabs } from 'webextension-polyfill';
import { openForCard, switchSiteForCard } from '../../../entrypoints/background/card-requests.ts';
import { settingsFor } from '../../../entrypoints/background/page-settings.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
const browser = vi.hoisted(() => ({
  action: { openPopup: vi.fn<(options: object) => Promise<void>>() },
  scripting: { executeScript: vi.fn<(injection: object) => Promise<{ result: unknown }[]>>() },
  storage: {
    managed: { get: async () => ({}) },
    sync: {
      get: async () => Object.fromEntries(stored),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) stored.set(key, value);
      },
      remove: async (keys: string[]) => {
        for (const key of keys) stored.delete(key);
      },
    },
    session: { get: async () => ({}), set: async () => undefined, remove: async () => undefined },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => {
  vi.clearAllMocks();
  stored.clear();
  browser.action.openPopup.mockResolvedValue();
  hasOpenCard(true);
});

describe('a site is switched off for a card', () => {
  test('that is open in the frame that asks', async () => {
    await switchSiteForCard(false, frame({ frameId: 4 }));
    expect(browser.scripting.executeScript.mock.calls[0]?.[0]).toMatchObject({
      target: { tabId: 7, frameIds: [4] },
    });
    expect(JSON.stringify([...stored])).toContain('news.example');
  });

  test('the site of its tab, whatever the frame is of', async () => {
    await switchSiteForCard(false, frame({ url: 'https://frame.example/' }));
    expect(JSON.stringify([...stored])).toContain('news.example');
    expect(JSON.stringify([...stored])).not.toContain('frame.example');
  });

  test.for([undefined, false, 'yes', 1])(
    'not where the frame answers %j to whether one is open',
    async (answer) => {
      hasOpenCard(answer);
      await switchSiteForCard(false, frame());
      expect([...stored]).toEqual([]);
    },
  );

  test('and on again by a press that comes while that is being saved', async () => {
    const saving = Promise.withResolvers<undefined>();
    const { sync } = browser.storage;
    const set = vi.spyOn(sync, 'set').mockImplementationOnce(async (items) => {
      await saving.promise;
      return sync.set(items);
    });
    const switched = switchSiteForCard(false, frame());
    await expect.poll(() => set.mock.calls.length).toBe(1);
    const others = [
      switchSiteForCard(true, frame()),
      // Another frame's card is none that the reader can press as quickly.
      switchSiteForCard(false, frame({ frameId: 4 })),
    ];
    saving.resolve(undefined);
    await Promise.all([switched, ...others]);
    expect(JSON.stringify([...stored])).not.toContain('news.example');
  });

  test('not for what is no frame of a tab', async () => {
    await switchSiteForCard(false, { id: 'extension', url: 'https://news.example/' });
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    expect([...stored]).toEqual([]);
  });
});

describe('a window is opened for a card', () => {
  test('once, however often it asks before that is done', async () => {
    const popup = Promise.withResolvers<undefined>();
    browser.action.openPopup.mockReturnValue(popup.promise);
    const asked = Array.from({ length: 19 }, async () => openForCard('kz', frame()));
    // Nor is a site switched off meanwhile.
    asked.push(switchSiteForCard(false, frame()));
    popup.resolve(undefined);
    await Promise.all(asked);
    expect(browser.action.openPopup).toHaveBeenCalledTimes(1);
    expect([...stored]).toEqual([]);
    await openForCard('kz', frame());
    expect(browser.action.openPopup).toHaveBeenCalledTimes(2);
  });

  test('not over a tab that its reader is not in', async () => {
    await openForCard('kz', frame({ isActive: false }));
    expect(browser.action.openPopup).not.toHaveBeenCalled();
  });

  test('also after one that went wrong', async () => {
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('No frame with this id.'));
    await expect(switchSiteForCard(false, frame())).rejects.toThrow('No frame');
    await openForCard(undefined, frame());
    expect(browser.action.openPopup).toHaveBeenCalledTimes(1);
  });
});

test('a page is told whether its own site is off, and of no other that is', async () => {
  hasOpenCard(true);
  await switchSiteForCard(false, frame());
  await switchSiteForCard(false, frame({ tabUrl: 'https://secret.example/' }));
  const told = await settingsFor(frame());
  expect(told.off).toBe('site');
  expect(JSON.stringify(told)).not.toContain('secret');
  expect(Object.values(told).some((value) => Array.isArray(value) && value.includes('news.example'))).toBe(
    false,
  );
});

function hasOpenCard(result: unknown): void {
  browser.scripting.executeScript.mockResolvedValue([{ result }]);
}

interface FrameOfTab {
  frameId?: number;
  url?: string;
  tabUrl?: string;
  isActive?: boolean;
}

function frame({
  frameId = 0,
  url,
  tabUrl = 'https://news.example/story',
  isActive = true,
}: FrameOfTab = {}): Runtime.MessageSender {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what of it is read
  const tab = { id: 7, index: 2, windowId: 3, url: tabUrl, active: isActive, incognito: false } as Tabs.Tab;
  return { id: 'extension', tab, frameId, url: url ?? tabUrl };
}
