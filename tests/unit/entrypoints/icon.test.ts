import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followIconSettings, followTab, showIcons } from '../../../entrypoints/background/icon.ts';

interface FakeTab {
  readonly id: number;
  readonly url?: string;
  readonly incognito?: boolean;
}

const fake = vi.hoisted(() => ({
  tabs: [] as FakeTab[],
  settings: {},
  inMemory: {},
  /** The look that each tab's button has been given, by the beginning of its files' names. */
  looks: new Map<number, string>(),
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      query: async () => fake.tabs,
      get: async (id: number) => {
        const tab = fake.tabs.find((candidate) => candidate.id === id);
        if (tab === undefined) throw new Error(`No tab with id: ${id}`);
        return tab;
      },
    },
    action: {
      setIcon: async ({ tabId, path }: { tabId: number; path: Record<string, string> }) => {
        fake.looks.set(tabId, path['16']?.replace(/^\/icon\/(.*)16\.png$/, '$1') ?? '');
      },
    },
    storage: {
      sync: { get: async () => fake.settings },
      managed: { get: async () => ({}) },
      session: { get: async () => fake.inMemory },
    },
  },
}));

const grey = 'off-';
const coloured = '';

beforeEach(() => {
  fake.tabs = [];
  fake.settings = {};
  fake.inMemory = {};
  fake.looks.clear();
});

describe('the icon', () => {
  test.for([
    ['a page of the web', 'https://news.example/a', coloured],
    ['a file that the reader lets the extension read', 'file:///home/a.html', coloured],
    ['a page that the browser tells no address of', undefined, grey],
    ['a page of the browser', 'about:addons', grey],
    ['an add-on store', 'https://addons.mozilla.org/firefox/', grey],
    ['a PDF', 'https://news.example/a.pdf', grey],
    ['a site that is off', 'https://off.example/a', grey],
    ['a site below one that is off', 'https://www.off.example/a', grey],
  ] as const)('tells of %s', async ([, url, look]) => {
    fake.settings = { sitesOff: ['off.example'] };
    fake.tabs = [url === undefined ? { id: 1 } : { id: 1, url }];
    await showIcons();
    expect(fake.looks).toEqual(new Map([[1, look]]));
  });

  test('is grey everywhere while all is switched off', async () => {
    fake.settings = { enabled: false };
    fake.tabs = [{ id: 1, url: 'https://news.example/' }];
    await showIcons();
    expect(fake.looks).toEqual(new Map([[1, grey]]));
  });

  test('follows what is switched off in private windows, in these alone', async () => {
    fake.tabs = [
      { id: 1, url: 'https://news.example/', incognito: true },
      { id: 2, url: 'https://news.example/', incognito: false },
    ];
    fake.inMemory = { privateSites: { off: ['news.example'], on: [] } };
    await followIconSettings({ privateSites: {} }, 'session');
    expect(fake.looks).toEqual(
      new Map([
        [1, grey],
        [2, coloured],
      ]),
    );
  });

  test('follows the settings that switch marks off, in all tabs, and no others', async () => {
    fake.tabs = [
      { id: 1, url: 'https://off.example/' },
      { id: 2, url: 'https://news.example/' },
    ];
    await followIconSettings({ markStyle: {} }, 'sync');
    expect(fake.looks).toEqual(new Map());
    fake.settings = { sitesOff: ['off.example'] };
    await followIconSettings({ 'sitesOff.7': {} }, 'sync');
    expect(fake.looks).toEqual(
      new Map([
        [1, grey],
        [2, coloured],
      ]),
    );
  });

  test('follows a tab to where it is by then, and leaves a closed one alone', async () => {
    fake.tabs = [{ id: 1 }];
    followTab(1, { status: 'loading' });
    followTab(2, { status: 'loading' });
    await expect.poll(() => fake.looks).toEqual(new Map([[1, grey]]));
    fake.tabs = [{ id: 1, url: 'https://news.example/' }];
    followTab(1, { url: 'https://news.example/' });
    await expect.poll(() => fake.looks).toEqual(new Map([[1, coloured]]));
  });

  test('is left as it is by what else changes in a tab', async () => {
    fake.tabs = [{ id: 1 }];
    followTab(1, { title: '(1) News' });
    await showIcons();
    expect(fake.looks.size).toBe(1);
  });
});
