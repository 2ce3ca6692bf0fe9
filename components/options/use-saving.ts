// Settings as they will be once what was changed is saved, so that controls follow the hand at once.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlainSettingKey } from '../../settings/save.ts';
import type { Settings } from '../../settings/settings.ts';

export type SavingStatus = 'untouched' | 'saving' | 'saved' | 'failed';

export interface Saving {
  readonly values: Readonly<Settings>;
  readonly status: SavingStatus;
  readonly set: <Key extends PlainSettingKey>(key: Key, value: Settings[Key]) => void;
  /** Tells how a change goes that is not of one plain setting. */
  readonly follow: (saved: Promise<void>) => void;
}

export type SaveSetting = <Key extends PlainSettingKey>(key: Key, value: Settings[Key]) => Promise<void>;

/** @param stored The settings in force, as the storage tells them */
export function useSaving(stored: Readonly<Settings>, save: SaveSetting): Saving {
  const [changed, setChanged] = useState<Partial<Settings>>({});
  const [status, setStatus] = useState<SavingStatus>('untouched');
  const onTheWayRef = useRef<PlainSettingKey[]>([]);

  // What has arrived is told by the storage now, whoever changes it next.
  useLayoutEffect(() => setChanged((before) => pick(before, onTheWayRef.current)), [stored]);

  const follow = (saved: Promise<void>): void => {
    setStatus('saving');
    saved.then(
      () => setStatus('saved'),
      () => setStatus('failed'),
    );
  };
  return {
    values: { ...stored, ...changed },
    status,
    follow,
    set: (key, value) => {
      setChanged((before) => ({ ...before, [key]: value }));
      onTheWayRef.current.push(key);
      const saved = save(key, value);
      follow(saved);
      saved.then(
        () => remove(onTheWayRef.current, key),
        () => {
          remove(onTheWayRef.current, key);
          setChanged((before) => pick(before, onTheWayRef.current));
        },
      );
    },
  };
}

function pick(settings: Partial<Settings>, keys: readonly string[]): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => keys.includes(key)));
}

/** Once, for a key is in the list as often as it is being saved. */
function remove(keys: PlainSettingKey[], key: PlainSettingKey): void {
  keys.splice(keys.indexOf(key), 1);
}
