// The options as they are stored, and the keys as the browser has them.
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { KeyboardProps } from '../../components/options/Keyboard.tsx';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { markDeclarations } from '../../page/marks/mark-style.ts';
import { saveSetting } from '../../settings/save.ts';
import type { LoadedSettings } from '../../settings/storage.ts';
import { changeKeys, keysOfCommands } from '../own-page/keys.ts';
import type { SettingChanges } from '../own-page/mount.tsx';

export interface StoredOptionsProps {
  readonly settings: LoadedSettings;
  readonly changes: SettingChanges;
}

export function StoredOptions({ settings, changes }: StoredOptionsProps) {
  const { storage, runtime } = browser;
  return (
    <OptionsPage
      settings={settings}
      version={runtime.getManifest().version}
      markStyles={markDeclarations}
      keyboard={useKeyboard()}
      onSave={(key, value) => saveSetting(storage, key, value)}
      onSites={(entries, areOn) => (areOn ? changes.removeSites(entries) : changes.addSites(entries))}
      onReplace={(replacement) => changes.replace(replacement)}
      onReset={() => changes.reset()}
    />
  );
}

/** Undefined where the browser has no commands, as on Android. */
function useKeyboard(): KeyboardProps | undefined {
  const [keys, setKeys] = useState<KeyboardProps['keys']>();
  useEffect(() => {
    const ask = (): void => void keysOfCommands().then(setKeys);
    const leaving = new AbortController();
    ask();
    // Back from the browser's settings, where they may have been changed.
    addEventListener('focus', ask, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return keys && { keys, onChange: changeKeys() };
}
