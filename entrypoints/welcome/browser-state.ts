// What the browser tells of the extension: its keys, its button, whether it may read pages.
import browser from 'webextension-polyfill';
import type { WelcomePageProps } from '../../components/welcome/WelcomePage.tsx';
import { keysOfCommands } from '../own-page/keys.ts';

export type BrowserState = Partial<Pick<WelcomePageProps, 'nextMentionKeys' | 'button' | 'hasAccess'>>;

/** The permission to read all pages. */
export const everywhere = { origins: ['<all_urls>'] };

export async function browserState(): Promise<BrowserState> {
  const [keys, button, hasAccess] = await Promise.all([
    keysOfCommands(),
    whereButtonIs(),
    browser.permissions.contains(everywhere),
  ]);
  return { nextMentionKeys: keys?.['next-mention'], button, hasAccess };
}

async function whereButtonIs(): Promise<BrowserState['button']> {
  const { os } = await browser.runtime.getPlatformInfo();
  if (os === 'android') return 'android';
  const { isOnToolbar } = await browser.action.getUserSettings();
  if (isOnToolbar) return 'pinned';
  return import.meta.env.FIREFOX ? 'firefox' : 'chromium';
}
