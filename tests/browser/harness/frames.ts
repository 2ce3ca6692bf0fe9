// The frames of a page that hold a document.
import type { Frame, Page } from 'puppeteer-core';

/** All frames but those that show a browser's error page, in which no function can be run (it waits for ever). */
export function framesOf(page: Page): Frame[] {
  return page.frames().filter((frame) => !/^(chrome-error:|about:neterror)/.test(frame.url()));
}
