// The browser's storage with its quotas, in memory: every call takes a turn, as it does between processes.
import type { SettingsStorage, StorageListener } from '../../../settings/storage.ts';

/** @see https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync */
const quota = { item: 8192, total: 102_400, items: 512 };

export interface FakeStorage extends SettingsStorage {
  /** What synchronised storage holds. */
  readonly items: Record<string, unknown>;
  /** How many times it was written to. */
  readonly writes: () => number;
  readonly setPolicy: (policy: Record<string, unknown>) => void;
}

export function fakeStorage(
  stored: Record<string, unknown> = {},
  policy?: Record<string, unknown>,
): FakeStorage {
  const items = structuredClone(stored);
  const listeners = new Set<StorageListener>();
  let managed = policy;
  let writes = 0;

  const announce = (area: string) => {
    for (const listener of listeners) listener({}, area);
  };
  return {
    items,
    writes: () => writes,
    setPolicy(next) {
      managed = next;
      announce('managed');
    },
    sync: {
      async get() {
        await turn();
        return structuredClone(items);
      },
      async set(added) {
        await turn();
        writes += 1;
        keepQuota({ ...items, ...added });
        Object.assign(items, structuredClone(added));
        announce('sync');
      },
      async remove(keys) {
        await turn();
        writes += 1;
        for (const key of keys) Reflect.deleteProperty(items, key);
        announce('sync');
      },
    },
    managed: {
      async get() {
        await turn();
        // As Firefox does without a policy.
        if (!managed) throw new Error('Managed storage manifest not found');
        return structuredClone(managed);
      },
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
}

function keepQuota(items: Record<string, unknown>): void {
  const sizes = Object.entries(items).map(([key, value]) => key.length + JSON.stringify(value).length);
  if (Math.max(...sizes) > quota.item) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
  if (sizes.reduce((total, size) => total + size, 0) > quota.total)
    throw new Error('QUOTA_BYTES quota exceeded');
  if (sizes.length > quota.items) throw new Error('MAX_ITEMS quota exceeded');
}

async function turn(): Promise<void> {
  for (let microtask = 0; microtask < 5; microtask += 1) await Promise.resolve();
}
