// Keeps what is stored from the scripts in pages, which are told what they need.
import browser from 'webextension-polyfill';

interface Area {
  readonly get: unknown;
  /** Not in every browser. */
  readonly setAccessLevel?: (level: { readonly accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/**
 * Chromium lets each area be closed to content scripts; Firefox 153 knows no such call. The session's is closed at first.
 * https://developer.chrome.com/docs/extensions/reference/api/storage#method-StorageArea-setAccessLevel
 */
export function keepStorageFromPages(): void {
  const { local, sync, session } = browser.storage;
  const areas: readonly Area[] = [local, sync, session];
  for (const area of areas) area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
