// The keyboard commands of the manifest.
import browser, { type Tabs } from 'webextension-polyfill';
import { tellFrames } from '../../messaging/tell-frames.ts';
import { frameForStep, framesOf } from './keyboard-frame.ts';
import { openPopup } from './open-popup.ts';
import { toggleSite } from './sites.ts';

/** @param tab in which it was given; Firefox before 126 does not tell */
export function runCommand(command: string, tab?: Tabs.Tab): void {
  if (tab?.id === undefined) return;
  switch (command) {
    case 'next-mention':
      void step(tab.id, 1);
      return undefined;
    case 'previous-mention':
      void step(tab.id, -1);
      return undefined;
    case 'toggle-site':
      if (tab.url !== undefined && /^https?:/.test(tab.url)) void toggleSite(tab.url, tab.incognito);
      return undefined;
    case 'look-up-selection':
      void lookUpSelection(tab, tab.id);
      return undefined;
    default:
      return undefined;
  }
}

/** Nothing comes of it in the browser's own pages, which no script runs in; the extension's have no frames. */
async function step(tabId: number, direction: 1 | -1): Promise<void> {
  const frameId = await framesOf(tabId).then(frameForStep, () => undefined);
  await tellFrames(tabId, { type: 'step', direction }, frameId).catch(() => undefined);
}

async function lookUpSelection(tab: Tabs.Tab, tabId: number): Promise<void> {
  await openPopup({ query: await selectionIn(tabId) }, tab);
}

/**
 * The words selected in the frame that has the focus, or in the page itself where none has it; none in pages that scripts
 * cannot enter.
 */
async function selectionIn(tabId: number): Promise<string> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => (document.hasFocus() || window === window.top ? String(getSelection()) : ''),
    });
    const selections = frames.map(({ result }) => (typeof result === 'string' ? result.trim() : ''));
    return selections.find((words) => words !== '') ?? '';
  } catch {
    return '';
  }
}
