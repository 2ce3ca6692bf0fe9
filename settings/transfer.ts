// Settings as a file: to keep them, or to take them to another browser.
import { hostOf } from './hosts.ts';
import {
  isSettingKey,
  isValid,
  valueRanges,
  type SettingKey,
  type Settings,
  type ValueRange,
} from './settings.ts';
import type { LoadedSettings } from './storage.ts';

const application = 'central-asia-fact-cards';
const version = 1;

export type SettingsFile =
  | { readonly settings: Partial<Settings> }
  /** Why the file cannot be used, everything at once. */
  | { readonly problems: readonly FileProblem[] };

export type FileProblem =
  | { readonly kind: 'no-json' }
  /** JSON, but not a file of this extension's settings. */
  | { readonly kind: 'no-settings' }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'unknown-setting'; readonly key: string }
  | { readonly kind: 'invalid-value'; readonly key: SettingKey; readonly range: ValueRange };

/** The reader's settings as the text of a file, without what a policy has fixed. */
export function exportSettings(loaded: LoadedSettings): string {
  const settings = ownSettings(loaded);
  return `${JSON.stringify({ application, version, settings }, null, 2)}\n`;
}

/** What the reader has set, without what a policy has fixed or adds. */
export function ownSettings({ values, locked, sitesOffByPolicy }: LoadedSettings): Partial<Settings> {
  const sitesOff = values.sitesOff.filter((site) => !sitesOffByPolicy.includes(site));
  return settingsWithout({ ...values, sitesOff }, locked);
}

/** Settings without those that a policy has fixed. */
export function settingsWithout(
  settings: Readonly<Partial<Settings>>,
  locked: ReadonlySet<SettingKey>,
): Partial<Settings> {
  const kept = { ...settings };
  for (const key of locked) delete kept[key];
  return kept;
}

/** Reads a file that {@link exportSettings} made. A file with any mistake in it gives no settings at all. */
export function readSettingsFile(text: string): SettingsFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problems: [{ kind: 'no-json' }] };
  }
  if (!isRecord(file) || file.application !== application || !isRecord(file.settings)) {
    return { problems: [{ kind: 'no-settings' }] };
  }
  if (file.version !== version) {
    const isNewer = typeof file.version === 'number' && file.version > version;
    return { problems: [{ kind: isNewer ? 'newer-version' : 'no-settings' }] };
  }

  const problems: FileProblem[] = [];
  const settings: Partial<Settings> = {};
  for (const [key, written] of Object.entries(file.settings)) {
    if (!isSettingKey(key)) {
      problems.push({ kind: 'unknown-setting', key });
      continue;
    }
    const value = key === 'sitesOff' ? normalizedSites(written) : written;
    if (!take(settings, key, value)) problems.push({ kind: 'invalid-value', key, range: valueRanges[key] });
  }
  return problems.length > 0 ? { problems } : { settings };
}

function take<Key extends SettingKey>(
  settings: Partial<Pick<Settings, Key>>,
  key: Key,
  value: unknown,
): boolean {
  if (!isValid(key, value)) return false;
  settings[key] = value;
  return true;
}

/** Leaves what is no list, and in a list what is no site, for the check that follows to find. */
function normalizedSites(written: unknown): unknown {
  if (!Array.isArray(written)) return written;
  return written.map((site) => (typeof site === 'string' ? hostOf(site) : site));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
