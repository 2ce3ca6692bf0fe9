// What an administrator can set by policy, as the schema that Chrome and Edge ask for. For the tools and tests only.
// https://developer.chrome.com/docs/extensions/reference/manifest/storage
import { settingKeys, valueRanges, type SettingKey, type ValueRange } from './settings.ts';

/** Every setting as a preset, and the list of those that readers cannot change. */
export function managedSchema(): object {
  const presets = settingKeys.map((key) => [
    key,
    { description: descriptions[key], ...typeOf(valueRanges[key]) },
  ]);
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(presets),
      locked: {
        description: 'The names of the settings that readers cannot change.',
        type: 'array',
        items: { type: 'string', enum: settingKeys },
      },
    },
  };
}

const descriptions: Readonly<Record<SettingKey, string>> = {
  enabled: 'Marks and cards anywhere at all.',
  markPeoples: 'Mark adjectives, peoples and languages too, such as “Kazakh”.',
  markLeaders: 'Mark capitals and leaders too, such as “Bishkek”.',
  density:
    'Which mentions of a subject are marked: every one, the first in each section, or the first on the page.',
  markStyle: 'How a mark looks.',
  theme: 'Light or dark cards and pages of the extension.',
  language:
    'The language of cards and of the extension’s own pages: the browser’s, or one of those there are.',
  openDelay: 'Milliseconds that the pointer rests on a mention before its card opens.',
  closeDelay: 'Milliseconds after the pointer has left before the card closes.',
  openOnHover: 'Resting the pointer on a mention opens its card.',
  hoverModifier: 'The key to be held for that.',
  badge: 'The number of subjects found, on the toolbar button.',
  sitesOff:
    'Host names of sites where nothing is read or marked, with their subdomains. Readers can add others.',
};

function typeOf(range: ValueRange): object {
  switch (range.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: range.choices };
    case 'number':
      return { type: 'integer', minimum: range.minimum, maximum: range.maximum };
    default:
      return { type: 'array', items: { type: 'string' } };
  }
}
