// With capitals and leaders marked, the content script's look-out cannot tell where to look: it knows the letters of
// other names only, which nearly all readers want alone. The page's script goes into every page then.
import browser from 'webextension-polyfill';
import { bringScript, scriptFiles } from '../../messaging/bring-script.ts';
import { loadSettings } from '../../settings/storage.ts';

const ID = 'page-script';

/** Acts on the setting where it has changed. */
export async function followLeaderSetting(changes: Record<string, unknown>, area: string): Promise<void> {
  const mayHaveChanged = area === 'managed' || (area === 'sync' && 'markLeaders' in changes);
  if (mayHaveChanged) await applyLeaderSetting();
}

/** The browser forgets which scripts to bring when the extension is updated. */
export async function applyLeaderSetting(): Promise<void> {
  const { markLeaders } = (await loadSettings(browser.storage)).values;
  // One after the other: a script that is registered twice is an error.
  await navigator.locks.request(ID, async () => {
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (markLeaders === registered.length > 0) return;
    if (markLeaders) await register();
    else await browser.scripting.unregisterContentScripts({ ids: [ID] });
  });
}

async function register(): Promise<void> {
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: [scriptFiles.page],
      matches: ['<all_urls>'],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
    },
  ]);
  for (const { id } of await browser.tabs.query({})) {
    // No script runs in the browser's own pages.
    if (id !== undefined) bringScript('page', { tabId: id, allFrames: true }).catch(() => undefined);
  }
}
