import { describe, expect, test } from 'vitest';
import type { TabReport } from '../../../entrypoints/popup/follow-tab.ts';
import { pageStateOf, siteOf } from '../../../entrypoints/popup/page-state.ts';
import type { FrameReport, ListedMention } from '../../../messaging/messages.ts';
import { defaultSettings } from '../../../settings/settings.ts';

const mention: ListedMention = { id: 1, subject: 'kz', before: 'In ', words: 'Kazakhstan', after: '.' };

function tab(report: Partial<TabReport>): TabReport {
  return {
    address: 'https://news.example/a',
    isLoading: false,
    hasPermission: true,
    isReachable: true,
    frames: new Map(),
    ...report,
  };
}

function frames(...reports: Partial<FrameReport>[]): TabReport['frames'] {
  return new Map(reports.map((report, index) => [index, { isRead: true, mentions: [], ...report }]));
}

describe('a page whose frames answer', () => {
  test('has the mentions of all frames, the page’s own first', () => {
    const second = { ...mention, id: 7 };
    const answered = new Map([
      [5, { isRead: true, mentions: [second] }],
      [0, { isRead: true, mentions: [mention] }],
    ]);
    expect(pageStateOf(tab({ frames: answered }), defaultSettings)).toEqual({
      is: 'mentions',
      mentions: [
        { ...mention, frame: 0 },
        { ...second, frame: 5 },
      ],
      more: new Set(),
    });
  });

  test('has more mentions than are listed, where a frame has', () => {
    const answered = frames({ mentions: [mention] }, { mentions: [mention], more: ['kz'] });
    expect(pageStateOf(tab({ frames: answered }), defaultSettings)).toMatchObject({ more: new Set(['kz']) });
  });

  test('shows what is found while the rest is still being read', () => {
    const answered = frames({ isRead: false, mentions: [mention] });
    expect(pageStateOf(tab({ frames: answered }), defaultSettings)).toMatchObject({ is: 'mentions' });
  });

  test('has none only after every frame has been read', () => {
    expect(pageStateOf(tab({ frames: frames({}, { isRead: false }) }), defaultSettings)).toEqual({
      is: 'reading',
    });
    expect(pageStateOf(tab({ frames: frames({}, {}) }), defaultSettings)).toEqual({ is: 'nothing' });
  });

  test.each([
    ['pdf', 'pdf'],
    ['document', 'no-text'],
  ] as const)('may be no text: %s', (off, because) => {
    expect(pageStateOf(tab({ frames: frames({ off }) }), defaultSettings)).toEqual({
      is: 'unreadable',
      because,
    });
  });

  test('is off as soon as the settings say so, before its frames do', () => {
    const answered = frames({ mentions: [mention] });
    const off = { ...defaultSettings, sitesOff: ['news.example'] };
    expect(pageStateOf(tab({ frames: answered }), off)).toEqual({ is: 'off', by: 'site' });
    expect(pageStateOf(tab({ frames: answered }), { ...defaultSettings, enabled: false })).toEqual({
      is: 'off',
      by: 'switch',
    });
  });
});

describe('a page whose frames do not answer', () => {
  test.each([
    ['chrome://settings', 'restricted'],
    ['about:addons', 'restricted'],
    ['moz-extension://1/options.html', 'restricted'],
    ['view-source:https://news.example/', 'restricted'],
    ['https://chromewebstore.google.com/detail/x', 'restricted'],
    ['https://chrome.google.com/webstore/detail/x', 'restricted'],
    ['https://addons.mozilla.org/firefox/', 'restricted'],
    ['https://microsoftedge.microsoft.com/addons/x', 'restricted'],
    ['about:reader?url=https%3A%2F%2Fnews.example%2F', 'reader-view'],
    ['file:///home/me/page.html', 'file'],
    ['https://news.example/paper.PDF?page=2', 'pdf'],
    ['https://news.example/a', 'outdated'],
    ['https://chrome.google.com/other', 'outdated'],
  ] as const)('at %s is %s', (address, because) => {
    expect(pageStateOf(tab({ address }), defaultSettings)).toEqual({ is: 'unreadable', because });
  });

  test('is shown by the browser itself if no script can come in', () => {
    expect(pageStateOf(tab({ isReachable: false }), defaultSettings)).toEqual({
      is: 'unreadable',
      because: 'restricted',
    });
  });

  test('may lack permission, also where the browser does not tell its address', () => {
    expect(pageStateOf(tab({ hasPermission: false }), defaultSettings)).toEqual({ is: 'no-permission' });
    expect(pageStateOf(tab({ hasPermission: false, address: undefined }), defaultSettings)).toEqual({
      is: 'no-permission',
    });
  });

  test('may not have been asked yet', () => {
    expect(pageStateOf(tab({ frames: undefined }), defaultSettings)).toEqual({ is: 'asking' });
    expect(pageStateOf(tab({ frames: undefined, isLoading: true }), defaultSettings)).toEqual({
      is: 'loading',
    });
  });
});

describe('the site of a page', () => {
  test.each([
    ['https://News.example:8443/a', 'news.example'],
    ['http://xn--e1afmkfd.xn--p1ai/', 'xn--e1afmkfd.xn--p1ai'],
    ['file:///a', undefined],
    ['chrome://settings', undefined],
    ['chrome-extension://abc/welcome.html', undefined],
    [undefined, undefined],
  ])('%s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});
