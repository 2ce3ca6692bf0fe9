// Reads the settings out of the browser's storage and tells when they change. Light, for every page pays for it.
import { hostOf } from './hosts.ts';
import { sitesIn, type Items } from './layout.ts';
import {
  defaultSettings,
  isSettingKey,
  isValid,
  settingKeys,
  type SettingKey,
  type Settings,
} from './settings.ts';

/** What of `browser.storage` is used, so that a test can stand in for it. */
export interface SettingsStorage {
  readonly sync: StorageArea;
  /** Absent where the browser knows no policies. */
  readonly managed?: Pick<StorageArea, 'get'>;
  readonly onChanged: {
    addListener(listener: StorageListener): void;
    removeListener(listener: StorageListener): void;
  };
}

export interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export type StorageListener = (changes: Record<string, unknown>, area: string) => void;

export interface LoadedSettings {
  /** The settings in force: the reader's own, as far as a policy leaves the choice. */
  readonly values: Readonly<Settings>;
  /** Those that a policy has fixed. With `sitesOff`, a reader can neither add nor remove a site. */
  readonly locked: ReadonlySet<SettingKey>;
  /** The sites that a policy has switched off; they are among `values.sitesOff` and cannot be removed. */
  readonly sitesOffByPolicy: readonly string[];
}

export interface WatchOptions {
  /** The areas of storage whose changes count. */
  readonly areas?: readonly string[];
  readonly load?: () => Promise<LoadedSettings>;
}

/** Never rejects: whatever is missing, damaged or out of reach falls back to its own default. */
export async function loadSettings(
  storage: Pick<SettingsStorage, 'sync' | 'managed'>,
): Promise<LoadedSettings> {
  const [stored, policy] = await Promise.all([readItems(storage.sync), readItems(storage.managed)]);
  return settle(stored, policy);
}

/** Calls back with the settings in force whenever the stored ones or the policy have changed. */
export function watchSettings(
  storage: SettingsStorage,
  callback: (settings: LoadedSettings) => void,
  signal: AbortSignal,
  { areas = ['sync', 'managed'], load = () => loadSettings(storage) }: WatchOptions = {},
): void {
  if (signal.aborted) return;
  let latest = 0;
  const reload = async (area: string) => {
    if (!areas.includes(area)) return;
    const turn = ++latest;
    const settings = await load();
    // Of several readings under way only the one begun last is sure to see every change.
    if (turn === latest && !signal.aborted) callback(settings);
  };
  const listener: StorageListener = (_, area) => void reload(area);
  storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => storage.onChanged.removeListener(listener), { once: true });
}

function settle(stored: Items, policy: Items): LoadedSettings {
  const locked = lockedBy(policy);
  const values: Settings = { ...defaultSettings };
  for (const key of settingKeys) {
    choose(values, key, locked.has(key) ? [policy[key]] : [stored[key], policy[key]]);
  }
  const sitesOffByPolicy = listIn(policy.sitesOff).flatMap((site) => hostOf(site) ?? []);
  const own = locked.has('sitesOff') ? [] : sitesIn(stored);
  return {
    values: { ...values, sitesOff: [...new Set([...sitesOffByPolicy, ...own])] },
    locked,
    sitesOffByPolicy,
  };
}

function choose<Key extends SettingKey>(
  values: Pick<Settings, Key>,
  key: Key,
  candidates: readonly unknown[],
): void {
  const value = candidates.find((candidate): candidate is Settings[Key] => isValid(key, candidate));
  if (value !== undefined) values[key] = value;
}

function lockedBy(policy: Items): ReadonlySet<SettingKey> {
  return new Set(listIn(policy.locked).filter(isSettingKey));
}

function listIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

async function readItems(area: Pick<StorageArea, 'get'> | undefined): Promise<Items> {
  try {
    return (await area?.get(null)) ?? {};
  } catch {
    // Firefox rejects reading `managed` where no policy is set.
    // https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/storage/managed
    return {};
  }
}
