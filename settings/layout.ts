// How the settings lie in synchronised storage: each under its own name.
import { isHost } from './hosts.ts';

export type Items = Readonly<Record<string, unknown>>;

/** The sites that are off according to the stored items, without what is no host name. */
export function sitesIn(items: Items): string[] {
  return Array.isArray(items.sitesOff) ? items.sitesOff.filter(isHost) : [];
}
