// How the settings lie in synchronised storage: each under its own name, and the list of sites split over several
// items, because one item holds 8 KB only and because two devices or pages that change different sites at the
// same time then seldom touch the same item. https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
import { isHost } from './hosts.ts';
import { settingKeys } from './settings.ts';

export type Items = Readonly<Record<string, unknown>>;

/** What to write and what to remove. */
export interface ItemChanges {
  readonly set: Items;
  readonly remove: readonly string[];
}

/** Of the layout described here. Version 1 had all sites in one item, {@link oldSitesKey}. */
const version = 2;
const versionKey = 'version';
const oldSitesKey = 'sitesOff';

const siteKeys: readonly string[] = Array.from({ length: 32 }, (_, index) => `sitesOff.${index}`);

/** Every name under which any version keeps a setting. */
const allKeys: readonly string[] = [...settingKeys, ...siteKeys];

/** Of these, those of all settings but some. */
export function keysWithout(settings: ReadonlySet<string>): string[] {
  return allKeys.filter((key) => !settings.has(siteKeys.includes(key) ? oldSitesKey : key));
}

/** The sites that are off according to items of any version, sorted, without what is no host name. */
export function sitesIn(items: Items): string[] {
  const lists = [oldSitesKey, ...siteKeys].map((key) => items[key]);
  return [...new Set(lists.filter(Array.isArray).flat().filter(isHost))].toSorted();
}

/** What makes the stored items hold exactly these sites, in the layout of today. */
export function siteChanges(items: Items, sites: readonly string[]): ItemChanges {
  const wanted = Map.groupBy(sites.toSorted(), siteKeyOf);
  const changed = siteKeys.filter((key) => JSON.stringify(items[key]) !== JSON.stringify(wanted.get(key)));
  return {
    set: Object.fromEntries([...wanted].filter(([key]) => changed.includes(key))),
    remove: [oldSitesKey, ...changed].filter((key) => key in items && !wanted.has(key)),
  };
}

/**
 * What brings items of an older version, or damaged ones, into the layout of today. Nothing for items of a newer
 * version, which another device of the reader's may have written.
 */
export function migration(items: Items): ItemChanges {
  const stored = items[versionKey];
  if (typeof stored === 'number' && stored >= version) return { set: {}, remove: [] };
  const { set, remove } = siteChanges(items, sitesIn(items));
  return { set: { ...set, [versionKey]: version }, remove };
}

/** Any even spread will do: which item a site lies in has no meaning. */
function siteKeyOf(host: string): string {
  const sum = Array.from(host).reduce((total, character) => total + character.charCodeAt(0), 0);
  return `sitesOff.${sum % siteKeys.length}`;
}
