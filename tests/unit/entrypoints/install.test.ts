import { beforeEach, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { prepareInstall } from '../../../entrypoints/background/install.ts';
import { showIcons } from '../../../entrypoints/background/icon.ts';
import { applyLeaderSetting } from '../../../entrypoints/background/leaders.ts';
import { nameForBrowser } from '../../../entrypoints/background/language.ts';
import { migrateSettings } from '../../../settings/save.ts';

const browser = vi.hoisted(() => ({
  runtime: { getURL: (path: string) => `extension://id${path}` },
  storage: {},
  tabs: {
    create: vi.fn<(tab: object) => Promise<void>>(),
    query: vi.fn<(filter: object) => Promise<object[]>>(),
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../../settings/save.ts', () => ({ migrateSettings: vi.fn<() => Promise<void>>() }));
vi.mock('../../../entrypoints/background/language.ts', () => ({
  nameForBrowser: vi.fn<() => Promise<void>>(),
}));
vi.mock('../../../entrypoints/background/icon.ts', () => ({ showIcons: vi.fn<() => Promise<void>>() }));
vi.mock('../../../entrypoints/background/leaders.ts', () => ({
  applyLeaderSetting: vi.fn<() => Promise<void>>(),
}));

const steps = { migrateSettings, nameForBrowser, applyLeaderSetting, showIcons };
const details = (reason: 'install' | 'update'): Runtime.OnInstalledDetailsType => ({
  reason,
  temporary: false,
});

beforeEach(() => {
  vi.resetAllMocks();
  browser.tabs.query.mockResolvedValue([]);
  for (const step of Object.values(steps)) vi.mocked(step).mockResolvedValue();
});

test('the welcome page opens when the extension is installed, and not when it is updated', async () => {
  await prepareInstall(details('update'));
  expect(browser.tabs.create).not.toHaveBeenCalled();
  await prepareInstall(details('install'));
  expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'extension://id/welcome.html', active: false });
});

test('tabs that are open already get their icons, by the settings as they are read from now on', async () => {
  const migration = Promise.withResolvers<void>();
  vi.mocked(migrateSettings).mockReturnValue(migration.promise);
  const prepared = prepareInstall(details('update'));
  expect(showIcons).not.toHaveBeenCalled();
  migration.resolve();
  await prepared;
  expect(showIcons).toHaveBeenCalledOnce();
});

test.each(Object.entries(steps))('what %s fails at leaves out nothing else', async (_name, failing) => {
  vi.mocked(failing).mockRejectedValue(new Error('Damaged.'));
  await prepareInstall(details('install')).catch(() => undefined);
  expect(browser.tabs.create).toHaveBeenCalled();
  for (const step of Object.values(steps)) expect(step).toHaveBeenCalled();
});

test('tabs that cannot be listed leave out nothing else', async () => {
  browser.tabs.query.mockRejectedValue(new Error('No tabs.'));
  await prepareInstall(details('install')).catch(() => undefined);
  expect(browser.tabs.create).toHaveBeenCalled();
  expect(migrateSettings).toHaveBeenCalled();
});
