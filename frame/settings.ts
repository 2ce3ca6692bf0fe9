// The settings in a page, from the background, which reads them out of the browser's storage and follows them.
import { browser } from 'wxt/browser';
import type { ToContent } from '../messaging/messages.ts';
import { tellBackground } from '../messaging/send.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';

/** Calls back with the settings in force, and again whenever they change. */
export function followSettings(callback: (settings: Readonly<Settings>) => void, signal: AbortSignal): void {
  let latest = 0;
  const apply = (settings: Readonly<Settings>): void => {
    latest++;
    callback(settings);
  };
  const ask = async (otherwise?: Readonly<Settings>): Promise<void> => {
    const turn = latest;
    const settings = (await tellBackground({ type: 'settings-wanted' })) ?? otherwise;
    // What it has told of meanwhile is newer.
    if (settings && turn === latest && !signal.aborted) apply(settings);
  };
  const onMessage = (message: ToContent): void => {
    if (message.type === 'settings') apply(message.settings);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
  // A page that was kept aside, for the reader to go back to it, was told of nothing.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) void ask();
    },
    { signal },
  );
  void ask(defaultSettings);
}
