// The sites that are switched off in private windows: kept in memory, and forgotten with the browser's session.
import browser from 'webextension-polyfill';
import * as v from 'valibot';

export const PRIVATE_SITES_KEY = 'privateSitesOff';

export async function privateSitesOff(): Promise<string[]> {
  const { [PRIVATE_SITES_KEY]: kept } = await browser.storage.session.get(PRIVATE_SITES_KEY);
  return v.is(v.array(v.string()), kept) ? kept : [];
}

export async function savePrivateSitesOff(sites: readonly string[]): Promise<void> {
  await browser.storage.session.set({ [PRIVATE_SITES_KEY]: [...new Set(sites)] });
}
