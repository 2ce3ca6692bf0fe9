// What an administrator can set.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import schema from '../../../public/managed_schema.json' with { type: 'json' };
import { managedSchema } from '../../../settings/managed-schema.ts';
import { defaultSettings, settingKeys } from '../../../settings/settings.ts';

test('the schema in the package is the one that the tool writes', () => {
  expect(schema).toEqual(managedSchema());
});

test('every setting can be preset and locked', () => {
  expect(Object.keys(schema.properties)).toEqual([...settingKeys, 'locked']);
  expect(schema.properties.locked.items.enum).toEqual(settingKeys);
});

test('the guide for administrators names every setting with its default', () => {
  const guide = readFileSync(new URL('../../../docs/deploy.md', import.meta.url), 'utf8');
  const rows = settingKeys.map((key) => `| \`${key}\` | \`${JSON.stringify(defaultSettings[key])}\` |`);
  expect(rows.filter((row) => !guide.includes(row))).toEqual([]);
});
