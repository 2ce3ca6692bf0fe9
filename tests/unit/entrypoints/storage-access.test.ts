// What is stored is kept from the scripts in pages, as far as the browser lets it.
import { beforeEach, expect, test, vi } from 'vitest';
import { keepStorageFromPages } from '../../../entrypoints/background/storage-access.ts';

type SetAccessLevel = (level: object) => Promise<void>;

interface Area {
  get: () => void;
  setAccessLevel?: ReturnType<typeof vi.fn<SetAccessLevel>>;
}

const storage = vi.hoisted((): Record<'local' | 'sync' | 'session', Area> => {
  const get = vi.fn<() => void>();
  return { local: { get }, sync: { get }, session: { get } };
});
vi.mock('webextension-polyfill', () => ({ default: { storage } }));

const areas = Object.values(storage);

beforeEach(() => {
  for (const area of areas) delete area.setAccessLevel;
});

test('each area is closed to them', () => {
  for (const area of areas) area.setAccessLevel = vi.fn<SetAccessLevel>().mockResolvedValue();
  keepStorageFromPages();
  for (const { setAccessLevel } of areas)
    expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

test('a browser that refuses for one keeps the others closed', async () => {
  for (const area of areas) area.setAccessLevel = vi.fn<SetAccessLevel>().mockResolvedValue();
  storage.local.setAccessLevel?.mockRejectedValue(new Error('No'));
  keepStorageFromPages();
  await Promise.resolve();
  expect(storage.session.setAccessLevel).toHaveBeenCalledOnce();
});

test('a browser that knows no such call is let alone', () => {
  expect(() => keepStorageFromPages()).not.toThrow();
});
