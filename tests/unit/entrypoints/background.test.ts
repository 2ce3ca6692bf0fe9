import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Menus, Omnibox, Tabs } from 'webextension-polyfill';
import { lookUpFromMenu } from '../../../entrypoints/background/context-menu.ts';
import { offerSuggestions, openSuggestion } from '../../../entrypoints/background/omnibox.ts';
import { openPopup } from '../../../entrypoints/background/open-popup.ts';

const browser = vi.hoisted(() => ({
  action: { openPopup: vi.fn<(options: object) => Promise<void>>() },
  i18n: { getUILanguage: () => 'en' },
  runtime: { getURL: (path: string) => `extension://id${path}` },
  storage: {
    sync: { get: vi.fn<(keys: null) => Promise<object>>() },
    session: {
      set: vi.fn<(items: object) => Promise<void>>(),
      remove: vi.fn<(key: string) => Promise<void>>(),
    },
  },
  tabs: {
    create: vi.fn<(tab: object) => Promise<void>>(),
    update: vi.fn<(tab: object) => Promise<void>>(),
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what of it is read
const tab = { id: 7, index: 2, windowId: 3 } as Tabs.Tab;

beforeEach(() => {
  vi.resetAllMocks();
  browser.storage.sync.get.mockResolvedValue({});
  browser.storage.session.set.mockResolvedValue();
  browser.storage.session.remove.mockResolvedValue();
  browser.action.openPopup.mockResolvedValue();
});

describe('the popup opened from outside', () => {
  test('is left what to begin with, before anything is waited for', () => {
    void openPopup({ subject: 'kz' }, tab);
    expect(browser.storage.session.set).toHaveBeenCalledWith({ popupStart: { subject: 'kz' } });
    expect(browser.action.openPopup).toHaveBeenCalledWith({ windowId: 3 });
  });

  test('is a tab beside the page’s where the browser does not let it open', async () => {
    browser.action.openPopup.mockRejectedValue(new Error('needs a click'));
    await openPopup({ query: 'oil & gas' }, tab);
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'extension://id/popup.html?tab=7&query=oil+%26+gas',
      index: 3,
    });
    expect(browser.storage.session.remove).toHaveBeenCalledWith('popupStart');
  });
});

const clicked = (menuItemId: string, selectionText: string): Menus.OnClickData => ({
  menuItemId,
  selectionText,
  editable: false,
  modifiers: [],
});

describe('the menu of selected words', () => {
  test('looks them up', () => {
    lookUpFromMenu(clicked('look-up', ' Kyrgyz oil '), tab);
    expect(browser.storage.session.set).toHaveBeenCalledWith({ popupStart: { query: 'Kyrgyz oil' } });
  });

  test('leaves other items alone', () => {
    lookUpFromMenu(clicked('other', 'oil'), tab);
    expect(browser.action.openPopup).not.toHaveBeenCalled();
  });
});

describe('the address bar', () => {
  test('suggests a subject named in any script, then its facts', async () => {
    const suggestions = await suggestionsFor('Қазақстан');
    expect(suggestions[0]).toEqual({ content: 'kz', description: 'Kazakhstan' });
    expect(suggestions[1]?.description).toMatch(/^Kazakhstan: .*oil/);
    expect(suggestions.length).toBeLessThanOrEqual(6);
  });

  test('suggests facts by their words, and nothing where nothing fits', async () => {
    const drones = await suggestionsFor('drones');
    expect(drones.map(({ content }) => content)).toEqual([expect.stringMatching(/^tj /)]);
    expect(await suggestionsFor('uranium')).toEqual([]);
  });

  test('suggests in the language that is set, whatever the browser speaks', async () => {
    browser.storage.sync.get.mockResolvedValue({ language: 'ru' });
    const [first] = await suggestionsFor('drones');
    expect(first?.description).toMatch(/^Таджикистан: Обвиняется/);
  });

  test.each([
    ['kz kz-oil-pipeline', 'subject=kz'],
    ['kz', 'subject=kz'],
    ['oil', 'query=oil'],
  ])('opens %s', (text, search) => {
    openSuggestion(text, 'currentTab');
    expect(browser.tabs.update).toHaveBeenCalledWith({ url: `extension://id/popup.html?${search}` });
    openSuggestion(text, 'newBackgroundTab');
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: `extension://id/popup.html?${search}`,
      active: false,
    });
  });
});

async function suggestionsFor(text: string): Promise<Omnibox.SuggestResult[]> {
  const suggest = vi.fn<(suggestions: Omnibox.SuggestResult[]) => void>();
  await offerSuggestions(text, suggest);
  return suggest.mock.lastCall?.[0] ?? [];
}
