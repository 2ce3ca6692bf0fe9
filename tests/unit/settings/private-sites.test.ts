// Sites switched off and on in private windows.
import { describe, expect, test, vi } from 'vitest';
import { fakeStorage, type FakeStorage } from './fake-storage.ts';

// With a limit of writes of its own: the one that files share may have been used up at another file's time.
vi.resetModules();
const { settingsOfWindow } = await import('../../../settings/private-sites.ts');

describe('in a private window', () => {
  test('what is done about sites is in force there, and nowhere kept', async () => {
    const storage = privateStorage({ 'sitesOff.0': ['kept.example'] });
    const kept = structuredClone(storage.items);
    const there = settingsOfWindow(storage, true);
    await there.addSites(['https://Secret.example/a']);
    expect(await sitesIn(storage, true)).toEqual(['kept.example', 'secret.example']);
    await there.removeSites(['kept.example']);
    expect(await sitesIn(storage, true)).toEqual(['secret.example']);
    await there.addSites(['kept.example']);
    await there.removeSites(['secret.example']);
    expect(await sitesIn(storage, true)).toEqual(['kept.example']);
    expect(storage.items).toEqual(kept);
    expect(storage.writes()).toBe(0);
    expect(await sitesIn(storage, false)).toEqual(['kept.example']);
  });

  test('a file brings other settings to all windows, and its sites to private ones', async () => {
    const storage = privateStorage({ 'sitesOff.0': ['kept.example'] });
    const there = settingsOfWindow(storage, true);
    const { values: before } = await there.load();
    await there.replace({ theme: 'dark', sitesOff: ['secret.example'] });
    expect(storage.items).toEqual({ 'sitesOff.0': ['kept.example'], theme: 'dark' });
    expect(await sitesIn(storage, true)).toEqual(['secret.example']);
    await there.replace(before);
    expect(await sitesIn(storage, true)).toEqual(['kept.example']);
    expect(JSON.stringify(storage.items)).not.toContain('secret');
  });

  test('all as installed switches its sites on, and leaves the list of other windows', async () => {
    const storage = privateStorage({ 'sitesOff.0': ['kept.example'], theme: 'dark' });
    const there = settingsOfWindow(storage, true);
    await there.addSites(['secret.example']);
    await there.reset();
    expect((await there.load()).values).toMatchObject({ theme: 'system', sitesOff: [] });
    expect(storage.items).toEqual({ 'sitesOff.0': ['kept.example'] });
  });

  test('what a policy has switched off stays so', async () => {
    const storage = privateStorage({}, { sitesOff: ['policy.example'] });
    await settingsOfWindow(storage, true).removeSites(['policy.example']);
    expect(await sitesIn(storage, true)).toEqual(['policy.example']);
    const locked = privateStorage({}, { sitesOff: ['policy.example'], locked: ['sitesOff'] });
    await settingsOfWindow(locked, true).addSites(['secret.example']);
    expect(await sitesIn(locked, true)).toEqual(['policy.example']);
  });

  test('changes made at once are all in force', async () => {
    const storage = privateStorage({});
    const there = settingsOfWindow(storage, true);
    await Promise.all(['a.example', 'b.example', 'c.example'].map((site) => there.addSites([site])));
    expect(await sitesIn(storage, true)).toEqual(['a.example', 'b.example', 'c.example']);
  });

  test('what is no site is refused', async () => {
    const there = settingsOfWindow(privateStorage({}), true);
    await expect(there.addSites(['no site'])).rejects.toThrow('“no site” is no site');
  });
});

test.each([true, false])(
  'what a policy has fixed stays as the reader has it where all is reset, in a private window: %s',
  async (isPrivate) => {
    const stored = { theme: 'light', badge: false, 'sitesOff.0': ['kept.example'] };
    const storage = privateStorage(stored, { theme: 'dark', locked: ['theme', 'sitesOff'] });
    await settingsOfWindow(storage, isPrivate).reset();
    expect(storage.items).toEqual({ theme: 'light', 'sitesOff.0': ['kept.example'] });
  },
);

function privateStorage(stored: Record<string, unknown>, policy?: Record<string, unknown>) {
  const inMemory: Record<string, unknown> = {};
  return {
    ...fakeStorage(stored, policy),
    session: {
      get: async (key: string) => ({ [key]: inMemory[key] }),
      set: async (items: Record<string, unknown>) => void Object.assign(inMemory, items),
    },
  };
}

async function sitesIn(
  storage: FakeStorage & ReturnType<typeof privateStorage>,
  isPrivate: boolean,
): Promise<string[]> {
  const { values } = await settingsOfWindow(storage, isPrivate).load();
  return values.sitesOff.toSorted();
}
