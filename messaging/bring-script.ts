// Puts the extension's further scripts beside the content script. For its own pages and its background.
import browser, { type Scripting } from 'webextension-polyfill';

/** Where each script for pages is in the extension. */
export const scriptFiles = {
  content: '/content-script.js',
  controller: '/controller-script.js',
  leaderCores: '/leader-cores.js',
  card: '/card-script.js',
} as const;

/** Puts the sheet for marks into frames that have a mention: no page's script sees it, but how it would show marks. */
export async function bringSheet(css: string, target: Scripting.InjectionTarget): Promise<void> {
  await browser.scripting.insertCSS({ target, css });
}

/** Puts the card's words in this language into frames. To be done before the card itself is brought. */
export async function bringWords(lang: string, target: Scripting.InjectionTarget): Promise<void> {
  await browser.scripting.executeScript({ target, files: [`/words-${lang}.js`], injectImmediately: true });
}

/** Rejects where the browser lets no script in. Harmless where the script is already. */
export async function bringScript(
  script: keyof typeof scriptFiles,
  target: Scripting.InjectionTarget,
): Promise<void> {
  await browser.scripting.executeScript({
    target,
    files: [scriptFiles[script]],
    // Not after the page's images: a reader may point at a mention long before.
    injectImmediately: true,
  });
}
