// Settings as a file.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../settings/settings.ts';
import { loadSettings } from '../../../settings/storage.ts';
import { exportSettings, readSettingsFile } from '../../../settings/transfer.ts';
import { fakeStorage } from './fake-storage.ts';

describe('a file of settings', () => {
  test('brings back what was exported', async () => {
    const loaded = await loadSettings(fakeStorage({ theme: 'dark', 'sitesOff.0': ['a.example'] }));
    expect(readSettingsFile(exportSettings(loaded))).toEqual({ settings: loaded.values });
  });

  test('holds nothing that a policy has fixed', async () => {
    const policy = { theme: 'dark', locked: ['theme'], sitesOff: ['b.example'] };
    const loaded = await loadSettings(fakeStorage({ 'sitesOff.0': ['a.example'] }, policy));
    const { theme: _, ...others } = defaultSettings;
    expect(readSettingsFile(exportSettings(loaded))).toEqual({
      settings: { ...others, sitesOff: ['a.example'] },
    });
  });

  test('may name some settings only, and sites as a person writes them', () => {
    const settings = { badge: false, sitesOff: ['https://News.example/'] };
    expect(readSettingsFile(fileOf(settings))).toEqual({
      settings: { badge: false, sitesOff: ['news.example'] },
    });
  });

  test.each([
    ['is empty', '', [{ kind: 'no-json' }]],
    ['is a picture', '\u0089PNG', [{ kind: 'no-json' }]],
    ['is another program’s', '{"theme":"dark"}', [{ kind: 'no-settings' }]],
    ['is a list', '[]', [{ kind: 'no-settings' }]],
    ['has a list for settings', fileOf([]), [{ kind: 'no-settings' }]],
    ['is of a later version', fileOf({}, 2), [{ kind: 'newer-version' }]],
    ['is of a version that never was', fileOf({}, 0), [{ kind: 'no-settings' }]],
    ['is damaged where its version stands', fileOf({}, 1).replace(/1/, '"1"'), [{ kind: 'no-settings' }]],
  ])('that %s says so', (_, text, problems) => {
    expect(readSettingsFile(text)).toEqual({ problems });
  });

  test('with mistakes names each of them and gives no setting', () => {
    const text = fileOf({
      badge: false,
      theme: 'pink',
      openDelay: '300',
      sitesOff: ['not a site'],
      colour: 'red',
    });
    expect(readSettingsFile(text)).toEqual({
      problems: [
        {
          kind: 'invalid-value',
          key: 'theme',
          range: { type: 'choice', choices: ['system', 'light', 'dark'] },
        },
        { kind: 'invalid-value', key: 'openDelay', range: { type: 'number', minimum: 0, maximum: 1000 } },
        { kind: 'invalid-value', key: 'sitesOff', range: { type: 'hosts' } },
        { kind: 'unknown-setting', key: 'colour' },
      ],
    });
  });

  test('of any content is read or refused, without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(fileOf)), (text) => {
        const file = readSettingsFile(text);
        expect('settings' in file || file.problems.length > 0).toBe(true);
      }),
    );
  });
});

function fileOf(settings: unknown, version: unknown = 1): string {
  return JSON.stringify({ application: 'central-asia-fact-cards', version, settings });
}
