// Every setting: what it means, its default, and which values it can have.

import { isHost } from './hosts.ts';

export interface Settings {
  /** Marks and cards anywhere at all. */
  enabled: boolean;
  /** Mark adjectives, peoples and languages too: “Kazakh”, “Uzbeks”. */
  markPeoples: boolean;
  /** Mark capitals and leaders too: “Bishkek”, “Emomali Rahmon”. */
  markLeaders: boolean;
  /**
   * Which mentions of a subject are marked: every one, the first in each section, the first on the page. `auto`
   * is every one, but the first on the page in forced colours, where browsers paint marks as loud highlights.
   */
  density: 'auto' | 'every' | 'section' | 'page';
  /** How a mark looks. With `none`, cards open by keyboard and from the toolbar popup only. */
  markStyle: 'dotted' | 'line' | 'tint' | 'none';
  /** Of cards and of the extension's own pages. */
  theme: 'system' | 'light' | 'dark';
  /** Of all that the extension says: the browser's, or one of those there are, as a BCP 47 tag. */
  language: 'browser' | 'en' | 'ru';
  /** Milliseconds that the pointer rests on a mention before its card opens. */
  openDelay: number;
  /** Milliseconds after the pointer has left mention and card before the card closes. */
  closeDelay: number;
  /** Resting the pointer on a mention opens its card; else only a click, a tap or the keyboard does. */
  openOnHover: boolean;
  /** The key to be held for hovering to open a card. */
  hoverModifier: 'none' | 'alt' | 'shift' | 'ctrl';
  /** The number of subjects found on the toolbar button. */
  badge: boolean;
  /** Host names, in punycode and without port, where nothing is read or marked; subdomains follow. */
  sitesOff: readonly string[];
}

export type SettingKey = keyof Settings;

export const defaultSettings: Readonly<Settings> = {
  enabled: true,
  markPeoples: true,
  markLeaders: false,
  density: 'auto',
  markStyle: 'dotted',
  theme: 'system',
  language: 'browser',
  openDelay: 300,
  closeDelay: 240,
  openOnHover: true,
  hoverModifier: 'none',
  badge: true,
  sitesOff: [],
};

export const settingKeys: readonly SettingKey[] = Object.keys(defaultSettings).filter(isSettingKey);

/** The values that a setting can have. */
export type ValueRange =
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'hosts' };

export const valueRanges: Readonly<Record<SettingKey, ValueRange>> = {
  enabled: { type: 'boolean' },
  markPeoples: { type: 'boolean' },
  markLeaders: { type: 'boolean' },
  density: { type: 'choice', choices: ['auto', 'every', 'section', 'page'] satisfies Settings['density'][] },
  markStyle: {
    type: 'choice',
    choices: ['dotted', 'line', 'tint', 'none'] satisfies Settings['markStyle'][],
  },
  theme: { type: 'choice', choices: ['system', 'light', 'dark'] satisfies Settings['theme'][] },
  language: { type: 'choice', choices: ['browser', 'en', 'ru'] satisfies Settings['language'][] },
  openDelay: { type: 'number', minimum: 0, maximum: 1000 },
  closeDelay: { type: 'number', minimum: 0, maximum: 1000 },
  openOnHover: { type: 'boolean' },
  hoverModifier: {
    type: 'choice',
    choices: ['none', 'alt', 'shift', 'ctrl'] satisfies Settings['hoverModifier'][],
  },
  badge: { type: 'boolean' },
  sitesOff: { type: 'hosts' },
};

export function isSettingKey(text: string): text is SettingKey {
  return Object.hasOwn(defaultSettings, text);
}

/** Whether a value from outside (storage, a policy, a file) is one that the setting can have. */
export function isValid<Key extends SettingKey>(key: Key, value: unknown): value is Settings[Key] {
  const range = valueRanges[key];
  switch (range.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && range.choices.includes(value);
    case 'number':
      return typeof value === 'number' && value >= range.minimum && value <= range.maximum;
    default:
      return Array.isArray(value) && value.every(isHost);
  }
}
