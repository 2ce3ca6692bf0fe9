// Settings as they are in force: the reader's own, the policy's, the defaults.
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isHost } from '../../../settings/hosts.ts';
import { defaultSettings, isValid, settingKeys } from '../../../settings/settings.ts';
import { loadSettings, watchSettings, type LoadedSettings } from '../../../settings/storage.ts';
import { fakeStorage } from './fake-storage.ts';

describe('settings', () => {
  test('that nobody has changed have their defaults', async () => {
    const { values, locked, sitesOffByPolicy } = await loadSettings(fakeStorage());
    expect(values).toEqual(defaultSettings);
    expect([...locked, ...sitesOffByPolicy]).toEqual([]);
  });

  test('that a reader has changed are in force', async () => {
    const { values } = await loadSettings(
      fakeStorage({ theme: 'dark', openDelay: 0, 'sitesOff.3': ['a.example'] }),
    );
    expect(values).toEqual({ ...defaultSettings, theme: 'dark', openDelay: 0, sitesOff: ['a.example'] });
  });

  test('fall back one by one where the stored value is damaged', async () => {
    const stored = {
      enabled: 'yes',
      theme: 'pink',
      openDelay: -1,
      closeDelay: Number.NaN,
      badge: false,
      density: null,
    };
    const { values } = await loadSettings(fakeStorage(stored));
    expect(values).toEqual({ ...defaultSettings, badge: false });
  });

  test('keep the sound sites of a damaged list', async () => {
    const stored = {
      'sitesOff.0': ['a.example', 7, 'not a host', null],
      'sitesOff.1': 'b.example',
      'sitesOff.99': ['c'],
    };
    const { values } = await loadSettings(fakeStorage(stored));
    expect(values.sitesOff).toEqual(['a.example']);
  });

  test('are the defaults where storage fails altogether', async () => {
    const failing = { get: () => Promise.reject(new Error('storage is broken')) };
    const { values } = await loadSettings({ ...fakeStorage(), sync: { ...fakeStorage().sync, ...failing } });
    expect(values).toEqual(defaultSettings);
  });

  test('are always sound, whatever storage and policy hold', async () => {
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom(...settingKeys, 'sitesOff.1', 'version', 'locked', '__proto__'), fc.string()),
      fc.oneof(fc.jsonValue(), fc.constantFrom('dark', 'every', 0, 1000, 1001, true, [], ['a.example', 1])),
    );
    await fc.assert(
      fc.asyncProperty(anything, anything, async (stored, policy) => {
        const { values } = await loadSettings(fakeStorage(stored, policy));
        expect(Object.keys(values)).toEqual(settingKeys);
        expect(settingKeys.filter((key) => !isValid(key, values[key]))).toEqual([]);
      }),
    );
  });

  test('lose only the damaged one, whichever it is', async () => {
    const sound = {
      ...defaultSettings,
      theme: 'dark',
      density: 'page',
      openDelay: 7,
      markStyle: 'tint',
      badge: false,
    };
    const plainKeys = settingKeys.filter((key) => key !== 'sitesOff');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...plainKeys), fc.jsonValue(), async (key, damage) => {
        fc.pre(!isValid(key, damage));
        const { values } = await loadSettings(fakeStorage({ ...sound, [key]: damage }));
        expect(values).toEqual({ ...sound, [key]: defaultSettings[key] });
      }),
    );
  });
});

describe('a policy', () => {
  test('presets a setting, which a reader can still change', async () => {
    expect((await loadSettings(fakeStorage({}, { theme: 'dark' }))).values.theme).toBe('dark');
    expect((await loadSettings(fakeStorage({ theme: 'light' }, { theme: 'dark' }))).values.theme).toBe(
      'light',
    );
  });

  test('locks a setting, so that a reader’s own does not count', async () => {
    const storage = fakeStorage({ theme: 'light', badge: false }, { theme: 'dark', locked: ['theme'] });
    const { values, locked } = await loadSettings(storage);
    expect(values).toMatchObject({ theme: 'dark', badge: false });
    expect([...locked]).toEqual(['theme']);
  });

  test('that locks a setting without a sound value locks it to the default', async () => {
    const { values } = await loadSettings(
      fakeStorage({ theme: 'light' }, { theme: 'pink', locked: ['theme'] }),
    );
    expect(values.theme).toBe(defaultSettings.theme);
  });

  test('switches sites off besides the reader’s own, however they are written', async () => {
    const storage = fakeStorage(
      { 'sitesOff.0': ['a.example'] },
      { sitesOff: ['https://Новости.example/', '', 7] },
    );
    const { values, sitesOffByPolicy } = await loadSettings(storage);
    expect(sitesOffByPolicy).toEqual(['xn--b1amnebsh.example']);
    expect(values.sitesOff).toEqual(['xn--b1amnebsh.example', 'a.example']);
    expect(values.sitesOff.every(isHost)).toBe(true);
  });

  test('that locks the sites leaves its own only', async () => {
    const storage = fakeStorage(
      { 'sitesOff.0': ['a.example'] },
      { sitesOff: ['b.example'], locked: ['sitesOff'] },
    );
    expect((await loadSettings(storage)).values.sitesOff).toEqual(['b.example']);
  });
});

describe('a change', () => {
  test('in storage or policy is told with the settings then in force', async () => {
    const storage = fakeStorage({}, {});
    const told = vi.fn<(settings: LoadedSettings) => void>();
    watchSettings(storage, told, new AbortController().signal);
    await storage.sync.set({ theme: 'dark' });
    await expect.poll(() => told.mock.lastCall?.[0].values.theme).toBe('dark');
    storage.setPolicy({ theme: 'light', locked: ['theme'] });
    await expect.poll(() => told.mock.lastCall?.[0].values.theme).toBe('light');
  });

  test('is no longer told after the signal', async () => {
    const storage = fakeStorage();
    const told = vi.fn<(settings: LoadedSettings) => void>();
    const controller = new AbortController();
    watchSettings(storage, told, controller.signal);
    const change = storage.sync.set({ theme: 'dark' });
    controller.abort();
    await change;
    await loadSettings(storage);
    expect(told).not.toHaveBeenCalled();
  });

  test('of the last moment is never covered by an earlier one that was slower to read', async () => {
    const storage = fakeStorage({ openDelay: 1 });
    const answers: (() => void)[] = [];
    const slow = {
      ...storage.sync,
      get: () =>
        new Promise<Record<string, unknown>>((resolve) => {
          const now = structuredClone(storage.items);
          answers.push(() => resolve(now));
        }),
    };
    const told = vi.fn<(settings: LoadedSettings) => void>();
    watchSettings({ ...storage, sync: slow }, told, new AbortController().signal);
    await storage.sync.set({ openDelay: 2 });
    await storage.sync.set({ openDelay: 3 });
    for (const answer of answers.toReversed()) answer();
    await expect.poll(() => told.mock.calls.length).toBeGreaterThan(0);
    expect(told.mock.calls.map(([{ values }]) => values.openDelay)).toEqual([3]);
  });
});
