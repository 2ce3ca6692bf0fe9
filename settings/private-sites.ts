// The sites as they are switched off and on in private windows: kept in memory, and forgotten with the browser's session.
import { hostsOf } from './hosts.ts';
import { addSites, removeSites, replaceSettings, resetSettings } from './save.ts';
import type { Settings } from './settings.ts';
import { loadSettings, type LoadedSettings, type SettingsStorage } from './storage.ts';

/** What of `browser.storage` is used besides the settings' own. */
export interface SessionStorage {
  readonly session: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
  };
}

/** Settings as they count in a window, and its sites. */
export interface WindowSettings {
  /** The areas of storage on which they depend. */
  readonly areas: readonly string[];
  load(): Promise<LoadedSettings>;
  /**
   * Switches sites off, given as host names or addresses.
   * @throws {RangeError} where one is neither
   */
  addSites(addresses: readonly string[]): Promise<void>;
  /** Switches on again what these entries of the list switch off. */
  removeSites(entries: readonly string[]): Promise<void>;
  /** Saves several settings at once, the list of sites as a whole. What is not given stays as it is. */
  replace(settings: Partial<Settings>): Promise<void>;
  /** Brings every setting that no policy has fixed back to its default, and switches all sites on. */
  reset(): Promise<void>;
}

export const PRIVATE_SITES_KEY = 'privateSites';

const areas = ['sync', 'managed'];

/** @param isPrivate the window is a private one, of whose sites nothing is to be kept */
export function settingsOfWindow(
  storage: Pick<SettingsStorage, 'sync' | 'managed'> & SessionStorage,
  isPrivate: boolean,
): WindowSettings {
  if (isPrivate) return privateWindow(storage);
  return {
    areas,
    load: () => loadSettings(storage),
    addSites: (addresses) => addSites(storage, addresses),
    removeSites: (entries) => removeSites(storage, entries),
    replace: (settings) => replaceSettings(storage, settings),
    reset: async () => resetSettings(storage, (await loadSettings(storage)).locked),
  };
}

/** How the list of a private window differs from the one that is kept. */
interface Difference {
  readonly off: readonly string[];
  readonly on: readonly string[];
}

function privateWindow(storage: Pick<SettingsStorage, 'sync' | 'managed'> & SessionStorage): WindowSettings {
  const change = async (changed: (before: Difference) => Difference): Promise<void> => {
    await navigator.locks.request('private-sites', async () => {
      await storage.session.set({ [PRIVATE_SITES_KEY]: changed(await differenceIn(storage)) });
    });
  };
  const load = async (): Promise<LoadedSettings> => {
    const [loaded, difference] = await Promise.all([loadSettings(storage), differenceIn(storage)]);
    return applied(loaded, difference);
  };
  const replaceSites = async (sites: readonly string[]): Promise<void> => {
    const { values } = await load();
    const removed = without(values.sitesOff, sites);
    await change(({ off, on }) => ({
      off: union(without(off, removed), sites),
      on: union(without(on, sites), removed),
    }));
  };
  return {
    areas: [...areas, 'session'],
    load,
    addSites: async (addresses) => {
      const hosts = hostsOf(addresses);
      await change(({ off, on }) => ({ off: union(off, hosts), on: without(on, hosts) }));
    },
    removeSites: (entries) =>
      change(({ off, on }) => ({ off: without(off, entries), on: union(on, entries) })),
    replace: async ({ sitesOff, ...plain }) => {
      await replaceSettings(storage, plain);
      if (sitesOff) await replaceSites(sitesOff);
    },
    reset: async () => {
      const { locked } = await load();
      await resetSettings(storage, new Set([...locked, 'sitesOff']));
      if (!locked.has('sitesOff')) await replaceSites([]);
    },
  };
}

function applied(
  { values, locked, sitesOffByPolicy }: LoadedSettings,
  { off, on }: Difference,
): LoadedSettings {
  const kept = values.sitesOff.filter((site) => sitesOffByPolicy.includes(site) || !on.includes(site));
  const sitesOff = locked.has('sitesOff') ? values.sitesOff : union(kept, off);
  return { values: { ...values, sitesOff }, locked, sitesOffByPolicy };
}

async function differenceIn({ session }: SessionStorage): Promise<Difference> {
  const { [PRIVATE_SITES_KEY]: kept } = await session.get(PRIVATE_SITES_KEY);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- in memory, where nothing else writes it
  return (kept as Difference | undefined) ?? { off: [], on: [] };
}

function union(sites: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...sites, ...added])];
}

function without(sites: readonly string[], removed: readonly string[]): string[] {
  return sites.filter((site) => !removed.includes(site));
}
