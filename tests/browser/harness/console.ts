// Collects what the extension writes to a page's console; there should be nothing.
import type { Page } from 'puppeteer-core';

/** The lines and errors of extension code, as they come. */
export function ownConsoleLines(page: Page, extensionOrigin: string): string[] {
  const lines: string[] = [];
  page.on('console', (message) => {
    const origins = [message.location().url, ...message.stackTrace().map(({ url }) => url)];
    if (origins.some((url) => url?.startsWith(extensionOrigin))) {
      lines.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => {
    if (error instanceof Error && error.stack?.includes(extensionOrigin)) {
      lines.push(error.stack);
    }
  });
  return lines;
}
