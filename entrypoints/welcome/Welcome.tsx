// The welcome page with what the browser tells: keys, button and permission.
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { type BrowserState, browserState, everywhere } from './browser-state.ts';

export function Welcome() {
  const [state, setState] = useState<BrowserState>();
  useEffect(() => {
    const ask = (): void => void browserState().then(setState);
    const leaving = new AbortController();
    ask();
    // The button may have been pinned meanwhile, elsewhere in the browser.
    addEventListener('focus', ask, { signal: leaving.signal });
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => leaving.abort();
  }, []);
  return (
    <WelcomePage
      {...state}
      onAllow={() => void browser.permissions.request(everywhere)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
