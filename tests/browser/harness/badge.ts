// The number on the extension's button in the toolbar.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Driver } from './driver.ts';
import { settingsPageOf } from './settings.ts';

export interface Badge {
  /** Waits until it is this. */
  shows(text: string): Promise<void>;
}

/** Watches the number on the button of a page's tab. */
export async function badgeOf(driver: Driver, watched: Page): Promise<Badge> {
  const own = settingsPageOf(driver);
  await watched.bringToFront();
  const tabId = await own.evaluate(async () => {
    const { tabs } = 'browser' in globalThis ? browser : chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? 0;
  });
  const shown = async (): Promise<string> =>
    own.evaluate(
      async (id) => ('browser' in globalThis ? browser : chrome).action.getBadgeText({ tabId: id }),
      tabId,
    );
  return {
    async shows(text) {
      await expect.poll(shown).toBe(text);
    },
  };
}

/** What is used of the browsers' API in the extension's own page. */
interface ExtensionApi {
  action: { getBadgeText(about: { tabId: number }): Promise<string> };
  tabs: { query(about: { active: boolean; currentWindow: boolean }): Promise<{ id?: number }[]> };
}
declare const browser: ExtensionApi;
declare const chrome: ExtensionApi;
