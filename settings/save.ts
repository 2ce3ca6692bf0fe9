// Changes the settings in the browser's storage. For the extension's own pages and its background: they share one
// lock, so that changes made at the same time do not undo each other. A page's content script asks the background.
import { hostsOf } from './hosts.ts';
import { keysWithout, migration, siteChanges, sitesIn, type ItemChanges, type Items } from './layout.ts';
import { isValid, type SettingKey, type Settings } from './settings.ts';
import type { SettingsStorage, StorageArea } from './storage.ts';
import { createWriteLimit } from './write-limit.ts';

type SyncStorage = Pick<SettingsStorage, 'sync'>;

/** The settings that are one item each: all but the list of sites, which has functions of its own. */
export type PlainSettingKey = Exclude<SettingKey, 'sitesOff'>;

/**
 * Saves a setting; while the browser's limit of writes is reached, the last of several values counts.
 * @throws {RangeError} if the setting cannot have the value; the browser's own error if it cannot be stored
 */
export async function saveSetting<Key extends PlainSettingKey>(
  storage: SyncStorage,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  if (!isValid(key, value)) throw new RangeError(`${key} cannot be ${String(value)}`);
  const batch = batches.get(storage.sync) ?? beginBatch(storage.sync);
  batch.items[key] = value;
  await batch.written;
}

/** Writes at once what waits for the limit. For a page that is about to be closed. */
export async function flushSettings(storage: SyncStorage): Promise<void> {
  await batches.get(storage.sync)?.write();
}

/**
 * Switches sites off, given as host names or addresses.
 * @throws {RangeError} naming the first that is neither; then none is switched off
 */
export async function addSites(storage: SyncStorage, addresses: readonly string[]): Promise<void> {
  const hosts = hostsOf(addresses);
  await changeItems(storage.sync, (items) => siteChanges(items, [...new Set([...sitesIn(items), ...hosts])]));
}

/** Takes entries out of the list of sites that are off. Which entries cover a site is told by `entriesCovering`. */
export async function removeSites(storage: SyncStorage, entries: readonly string[]): Promise<void> {
  await changeItems(storage.sync, (items) =>
    siteChanges(
      items,
      sitesIn(items).filter((site) => !entries.includes(site)),
    ),
  );
}

/** Saves several settings in one step, the list of sites as a whole. What is not given stays as it is. */
export async function replaceSettings(storage: SyncStorage, settings: Partial<Settings>): Promise<void> {
  const { sitesOff, ...plain } = settings;
  await changeItems(storage.sync, (items) => {
    const { set, remove } = sitesOff ? siteChanges(items, sitesOff) : noChanges;
    return { set: { ...plain, ...set }, remove };
  });
}

/** Brings every setting but some back to its default, and switches all sites on unless their list is among these. */
export async function resetSettings(
  storage: SyncStorage,
  spared: ReadonlySet<SettingKey> = new Set(),
): Promise<void> {
  const keys = keysWithout(spared);
  await changeItems(storage.sync, (items) => ({ set: {}, remove: keys.filter((key) => key in items) }));
}

/** Brings what an older version has stored into the layout of today. To be called after install and update. */
export async function migrateSettings(storage: SyncStorage): Promise<void> {
  await changeItems(storage.sync, migration);
}

interface Batch {
  readonly items: Record<string, unknown>;
  readonly write: () => Promise<void>;
  readonly written: Promise<void>;
}

const noChanges: ItemChanges = { set: {}, remove: [] };
const limit = createWriteLimit();
const batches = new WeakMap<StorageArea, Batch>();

function beginBatch(area: StorageArea): Batch {
  const items: Record<string, unknown> = {};
  let writing: Promise<void> | undefined;
  const write = () => {
    batches.delete(area);
    writing ??= area.set(items);
    return writing;
  };
  const batch = { items, write, written: limit.take().then(write) };
  batches.set(area, batch);
  return batch;
}

/** Writes first and removes then, so that an interruption loses nothing. */
async function changeItems(area: StorageArea, changesFor: (items: Items) => ItemChanges): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const { set, remove } = changesFor(await area.get(null));
    if (Object.keys(set).length > 0) {
      await limit.take();
      await area.set({ ...set });
    }
    if (remove.length > 0) {
      await limit.take();
      await area.remove([...remove]);
    }
  });
}
