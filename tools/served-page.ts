// The page that a command is to open: an address, or a file here, which is served with what lies beside it.
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { startSite } from '../tests/browser/harness/site.ts';

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Makes a page of what somebody has named.
 *
 * @throws Error if it is neither a file nor an address
 */
export async function servePage(wanted: string): Promise<ServedPage> {
  if (URL.canParse(wanted)) return { url: wanted, close: () => Promise.resolve() };
  if (!existsSync(wanted))
    throw new Error(`"${wanted}" is neither a file here nor an address such as https://example.org/.`);
  const site = await startSite(dirname(resolve(wanted)));
  return {
    url: site.urlOf(encodeURIComponent(basename(wanted)), '127.0.0.1'),
    close: async () => site.close(),
  };
}
