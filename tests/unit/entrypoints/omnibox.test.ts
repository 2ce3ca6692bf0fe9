import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Omnibox } from 'webextension-polyfill';
import { offerSuggestions, openSuggestion } from '../../../entrypoints/background/omnibox.ts';

const browser = vi.hoisted(() => ({
  i18n: { getUILanguage: () => 'en' },
  runtime: { getURL: (path: string) => `chrome-extension://id${path}` },
  storage: {
    sync: { get: async () => ({}) },
    managed: { get: async () => ({}) },
  },
  tabs: { update: vi.fn<(change: { url: string }) => Promise<void>>(), create: vi.fn<() => Promise<void>>() },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => vi.clearAllMocks());

describe('what is entered in the address bar', () => {
  test.for([
    ['uz', 'subject=uz'],
    ['uz trade', 'query=uz+trade'],
    ['csto drills', 'query=csto+drills'],
    ['gas', 'query=gas'],
  ] as const)('%s opens %s', ([text, opened]) => {
    openSuggestion(text, 'currentTab');
    expect(browser.tabs.update).toHaveBeenCalledExactlyOnceWith({
      url: `chrome-extension://id/popup.html?${opened}`,
    });
  });

  test('opens the subject of each suggestion that is taken', async () => {
    const suggested = await suggestionsFor('trade');
    expect(suggested.length).toBeGreaterThan(0);
    for (const { content } of suggested) openSuggestion(content, 'currentTab');
    expect(browser.tabs.update.mock.calls.map(([{ url }]) => url)).toEqual(
      suggested.map(({ content }) => `chrome-extension://id/popup.html?subject=${content.split(' ')[0]}`),
    );
  });
});

describe('what is typed in the address bar', () => {
  test.for([
    ['kz', 'kz'],
    ['uz trade', 'uz'],
    ['kz gas', 'kz'],
    ['tj water', 'tj'],
  ] as const)('%s suggests %s first, as suggestions write it', async ([text, subject]) => {
    const [first] = await suggestionsFor(text);
    expect(first?.content.split(' ')[0]).toBe(subject);
  });
});

async function suggestionsFor(text: string): Promise<Omnibox.SuggestResult[]> {
  const suggest = vi.fn<(suggestions: Omnibox.SuggestResult[]) => void>();
  await offerSuggestions(text, suggest);
  return suggest.mock.calls[0]?.[0] ?? [];
}
