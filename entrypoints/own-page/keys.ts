// The keys of the commands, and the browser's own settings for them.
import browser from 'webextension-polyfill';
import { type KeyboardProps } from '../../components/options/Keyboard.tsx';

/** Undefined where the browser has no commands. */
export async function keysOfCommands(): Promise<KeyboardProps['keys'] | undefined> {
  if (!browser.commands) return undefined;
  const commands = await browser.commands.getAll();
  const keysOf = (name: string): string | undefined =>
    commands.find((command) => command.name === name)?.shortcut || undefined;
  return {
    'next-mention': keysOf('next-mention'),
    'previous-mention': keysOf('previous-mention'),
    _execute_action: keysOf('_execute_action'),
    'look-up-selection': keysOf('look-up-selection'),
    'toggle-site': keysOf('toggle-site'),
  };
}

/** Opens the browser's settings for keys; undefined where they cannot be opened. */
export function changeKeys(): (() => void) | undefined {
  const { commands } = browser;
  // Firefox, from 137: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings
  if ('openShortcutSettings' in commands) return () => void commands.openShortcutSettings();
  if (import.meta.env.CHROME || import.meta.env.EDGE) {
    // A link to it would be blocked. Edge leads to its own page.
    return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
  return undefined;
}
