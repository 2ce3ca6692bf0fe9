// Puts the extension's further scripts beside the content script. For its own pages and its background.
import browser, { type Scripting } from 'webextension-polyfill';
import type { FurtherScript } from './messages.ts';

/** Where each further script is in the extension. */
export const scriptFiles: Readonly<Record<FurtherScript, string>> = {
  page: '/page-script.js',
  card: '/card-script.js',
};

/** Rejects where the browser lets no script in. Harmless where the script is already. */
export async function bringScript(script: FurtherScript, target: Scripting.InjectionTarget): Promise<void> {
  await browser.scripting.executeScript({
    target,
    files: [scriptFiles[script]],
    // Not after the page's images: a reader may point at a mention long before.
    injectImmediately: true,
  });
}
