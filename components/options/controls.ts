// What every section with settings is given.
import type { SettingKey, Settings } from '../../settings/settings.ts';
import type { Saving } from './use-saving.ts';

export interface Controls {
  readonly values: Readonly<Settings>;
  /** Settings that a policy has fixed. */
  readonly locked: ReadonlySet<SettingKey>;
  readonly set: Saving['set'];
}
