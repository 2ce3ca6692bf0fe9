// Changing settings: nothing is lost, and the browser's quotas are kept.
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addSites,
  flushSettings,
  migrateSettings,
  removeSites,
  replaceSettings,
  resetSettings,
  saveSetting,
} from '../../../settings/save.ts';
import { defaultSettings } from '../../../settings/settings.ts';
import { loadSettings } from '../../../settings/storage.ts';
import { fakeStorage, type FakeStorage } from './fake-storage.ts';

// The limit of writes outlives a test, so that each begins an hour after the one before.
beforeAll(() => {
  vi.useFakeTimers();
});
beforeEach(() => {
  vi.advanceTimersByTime(3_600_000);
});
afterAll(() => {
  vi.useRealTimers();
});

describe('a setting', () => {
  test('is saved as one item under its name', async () => {
    const storage = fakeStorage({ badge: false });
    await saveSetting(storage, 'theme', 'dark');
    expect(storage.items).toEqual({ badge: false, theme: 'dark' });
  });

  test('cannot be saved with a value that it cannot have', async () => {
    const storage = fakeStorage();
    await expect(saveSetting(storage, 'openDelay', 5000)).rejects.toThrow('openDelay cannot be 5000');
    expect(storage.items).toEqual({});
  });

  test('that storage refuses is reported to the caller', async () => {
    const storage = fakeStorage({ full: 'x'.repeat(9000) });
    await expect(saveSetting(storage, 'theme', 'dark')).rejects.toThrow('quota exceeded');
  });

  test('is written at once, as are others that follow', async () => {
    const storage = fakeStorage();
    await saveSetting(storage, 'badge', false);
    await saveSetting(storage, 'badge', true);
    expect(storage.writes()).toBe(2);
  });

  test('dragged for five minutes stays below 120 writes a minute, and ends as it was left', async () => {
    const storage = fakeStorage();
    const saved: Promise<void>[] = [];
    for (let step = 0; step < 3000; step += 1) {
      saved.push(saveSetting(storage, 'openDelay', step % 1001));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(storage.writes()).toBeLessThan(5 * 60);
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all(saved);
    expect(storage.items.openDelay).toBe(2999 % 1001);
  });

  test('that waits for the limit is written when its page closes', async () => {
    const storage = fakeStorage();
    for (let step = 0; step < 20; step += 1) await saveSetting(storage, 'openDelay', step);
    const waiting = saveSetting(storage, 'theme', 'dark');
    expect(storage.items.theme).toBeUndefined();
    await flushSettings(storage);
    expect(storage.items.theme).toBe('dark');
    await vi.advanceTimersByTimeAsync(10_000);
    await waiting;
    expect(storage.writes()).toBe(21);
  });
});

describe('sites', () => {
  test('are switched off by address, host name or name in any script, and on again', async () => {
    const storage = fakeStorage();
    await addSites(storage, ['https://News.example:8080/a', 'новости.example']);
    expect(await sitesOff(storage)).toEqual(['news.example', 'xn--b1amnebsh.example']);
    await removeSites(storage, ['news.example']);
    expect(await sitesOff(storage)).toEqual(['xn--b1amnebsh.example']);
    await removeSites(storage, ['xn--b1amnebsh.example']);
    expect(storage.items).toEqual({});
  });

  test('are all left as they are if one of those given is no site', async () => {
    const storage = fakeStorage();
    await expect(addSites(storage, ['a.example', 'not a site'])).rejects.toThrow('“not a site” is no site');
    expect(storage.items).toEqual({});
  });

  test('that pages and popup change at the same time are all kept', async () => {
    const storage = fakeStorage();
    await addSites(storage, ['old.example']);
    const hosts = Array.from({ length: 10 }, (_, index) => `site-${index}.example`);
    await Promise.all([
      ...hosts.map((host) => addSites(storage, [host])),
      removeSites(storage, ['old.example']),
      saveSetting(storage, 'theme', 'dark'),
    ]);
    expect(await sitesOff(storage)).toEqual(hosts);
    expect(storage.items.theme).toBe('dark');
  });

  test('keep the quota with 500 of them, and with 2,000', async () => {
    const storage = fakeStorage();
    const hosts = Array.from({ length: 2000 }, (_, index) => `newspaper-${index}.city.example`).toSorted();
    await addSites(storage, hosts.slice(0, 500));
    await addSites(storage, hosts.slice(500));
    expect(await sitesOff(storage)).toEqual(hosts);
    await addSites(storage, ['one-more.example']);
    expect(storage.writes()).toBe(3);
  });

  test('of which storage can hold no more are all kept as they were', async () => {
    const storage = fakeStorage();
    await addSites(storage, ['a.example']);
    const tooMany = Array.from({ length: 5000 }, (_, index) => `newspaper-${index}.city.example`);
    await expect(addSites(storage, tooMany)).rejects.toThrow('quota exceeded');
    expect(await sitesOff(storage)).toEqual(['a.example']);
  });

  test('are the same after any changes as a plain list would be', async () => {
    const host = fc.constantFrom('a.example', 'b.example', 'c.example', 'a.b.example', 'localhost');
    const change = fc.record({ add: fc.boolean(), hosts: fc.array(host) });
    await fc.assert(
      fc.asyncProperty(fc.array(change), async (changes) => {
        vi.advanceTimersByTime(3_600_000);
        const storage = fakeStorage();
        const plain = new Set<string>();
        for (const { add, hosts } of changes) {
          await (add ? addSites(storage, hosts) : removeSites(storage, hosts));
          for (const each of hosts) plain[add ? 'add' : 'delete'](each);
        }
        expect(await sitesOff(storage)).toEqual([...plain].toSorted());
      }),
      { numRuns: 30 },
    );
  });
});

describe('an update from version 1, which kept all sites in one item,', () => {
  test('keeps every setting and site, and splits the list', async () => {
    const storage = fakeStorage({ theme: 'dark', openDelay: 100, sitesOff: ['a.example', 'b.example'] });
    const before = await loadSettings(storage);
    await migrateSettings(storage);
    expect(await loadSettings(storage)).toEqual(before);
    expect(storage.items).toMatchObject({ theme: 'dark', openDelay: 100, version: 2 });
    expect(storage.items.sitesOff).toBeUndefined();
  });

  test('is not waited for: sites are off before it, and can be changed', async () => {
    const storage = fakeStorage({ sitesOff: ['a.example', 'b.example'] });
    expect(await sitesOff(storage)).toEqual(['a.example', 'b.example']);
    await removeSites(storage, ['a.example']);
    expect(await sitesOff(storage)).toEqual(['b.example']);
  });

  test('can be repeated or interrupted between its two steps without harm', async () => {
    const storage = fakeStorage({ sitesOff: ['a.example'] });
    const interrupted = { ...storage.sync, remove: () => Promise.reject(new Error('stopped')) };
    await expect(migrateSettings({ sync: interrupted })).rejects.toThrow('stopped');
    expect(await sitesOff(storage)).toEqual(['a.example']);
    await migrateSettings(storage);
    await migrateSettings(storage);
    expect(await sitesOff(storage)).toEqual(['a.example']);
  });

  test.each([undefined, 1, 'x', null])('is made where the version stored is %s', async (version) => {
    const storage = fakeStorage({ version, sitesOff: ['a.example'] });
    await migrateSettings(storage);
    expect(storage.items.sitesOff).toBeUndefined();
    expect(await sitesOff(storage)).toEqual(['a.example']);
  });

  test('leaves alone what a newer version on another device has stored', async () => {
    const newer = { version: 3, theme: 'dark', somethingNew: 1 };
    const storage = fakeStorage(newer);
    await migrateSettings(storage);
    expect(storage.items).toEqual(newer);
  });

  test('changes no setting, whatever is stored', async () => {
    const items = fc.dictionary(
      fc.constantFrom('theme', 'sitesOff', 'sitesOff.0', 'sitesOff.7', 'version'),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(items, async (stored) => {
        vi.advanceTimersByTime(3_600_000);
        const storage = fakeStorage(stored);
        const before = await loadSettings(storage);
        await migrateSettings(storage);
        expect(await loadSettings(storage)).toEqual(before);
      }),
    );
  });
});

describe('all settings', () => {
  test('are replaced in one step, but for those that are not given', async () => {
    const storage = fakeStorage({ theme: 'dark', badge: false });
    await addSites(storage, ['a.example']);
    const writes = storage.writes();
    await replaceSettings(storage, { theme: 'light', sitesOff: ['a.example', 'b.example'] });
    expect(storage.writes()).toBe(writes + 1);
    const { values } = await loadSettings(storage);
    expect(values).toEqual({
      ...defaultSettings,
      theme: 'light',
      badge: false,
      sitesOff: ['a.example', 'b.example'],
    });
  });

  test('are reset to their defaults, with all sites on', async () => {
    const storage = fakeStorage({ theme: 'dark', sitesOff: ['a.example'], version: 2 });
    await addSites(storage, ['b.example']);
    await resetSettings(storage);
    expect((await loadSettings(storage)).values).toEqual(defaultSettings);
    expect(storage.items).toEqual({ version: 2 });
  });
});

async function sitesOff(storage: FakeStorage): Promise<readonly string[]> {
  return (await loadSettings(storage)).values.sitesOff;
}
