// Which pages no content script can be in, judged by their address.
import type { UnreadableReason } from '../../components/popup/page-state.ts';

/** Why no content script can be in a page with this address; undefined if one could be, or if it is not known. */
export function unreadableReason(address: string | undefined): UnreadableReason | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (!url) return undefined;
  if (url.href.startsWith('about:reader')) return 'reader-view';
  if (url.protocol === 'file:') return 'file';
  if (!/^https?:$/.test(url.protocol) || isStore(url)) return 'restricted';
  return /\.pdf$/i.test(url.pathname) ? 'pdf' : undefined;
}

function isStore({ hostname, pathname }: URL): boolean {
  return stores.some(({ host, path = '/' }) => hostname === host && pathname.startsWith(path));
}

/** https://searchfox.org/mozilla-central/search?q=extensions.webextensions.restrictedDomains tells Firefox's others. */
const stores: readonly { host: string; path?: string }[] = [
  { host: 'chromewebstore.google.com' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.mozilla.org' },
];
