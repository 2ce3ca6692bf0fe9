// With capitals and leaders marked, pages must look for the letters of their names too, which nearly all readers do not
// want: a script of its own brings these.
import browser from 'webextension-polyfill';
import { bringScript, scriptFiles } from '../../messaging/bring-script.ts';
import { loadSettings } from '../../settings/storage.ts';

const ID = 'leader-cores';

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
      js: [scriptFiles.leaderCores],
      matches: ['<all_urls>'],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
    },
  ]);
  for (const { id } of await browser.tabs.query({})) {
    // No script runs in the browser's own pages.
    if (id !== undefined) bringScript('leaderCores', { tabId: id, allFrames: true }).catch(() => undefined);
  }
}
