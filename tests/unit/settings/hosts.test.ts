// Sites by host name.
import { describe, expect, test } from 'vitest';
import { entriesCovering, hostOf, isHost, siteIsOff } from '../../../settings/hosts.ts';

describe('the host of', () => {
  test.each([
    ['news.example', 'news.example'],
    ['  News.Example ', 'news.example'],
    ['https://news.example/a?b#c', 'news.example'],
    ['http://user:password@news.example:8080/', 'news.example'],
    ['news.example:8080', 'news.example'],
    ['news.example/path', 'news.example'],
    ['news.example.', 'news.example'],
    ['новости.example', 'xn--b1amnebsh.example'],
    ['https://новости.example/статья', 'xn--b1amnebsh.example'],
    ['localhost:3000', 'localhost'],
    ['http://[::1]:3000/', '[::1]'],
    ['192.0.2.1', '192.0.2.1'],
  ])('%j is %s', (text, host) => {
    expect(hostOf(text)).toBe(host);
    expect(isHost(host)).toBe(true);
  });

  test.each([
    '',
    '   ',
    'file:///home/reader/page.html',
    'two words',
    'about:blank',
    'data:text/html,a',
    'a..b',
    '.',
  ])('%j is none', (text) => {
    expect(hostOf(text)).toBeUndefined();
  });
});

describe('a site', () => {
  const sitesOff = ['news.example', 'xn--b1amnebsh.example', 'localhost', 'com'];

  test.each([
    ['its host name', 'news.example', true],
    ['a subdomain', 'www.news.example', true],
    ['another port', 'https://news.example:8443/', true],
    ['another scheme', 'http://news.example/', true],
    ['the name in its own script', 'https://новости.example/', true],
    ['the domain above it', 'example', false],
    ['a name that merely ends alike', 'badnews.example', false],
    ['a top-level domain in the list', 'other.com', false],
    ['a file', 'file:///news.example', false],
  ])('that is off is off by %s', (_, address, off) => {
    expect(siteIsOff(address, sitesOff)).toBe(off);
  });

  test('is covered by each entry at or above it', () => {
    expect(entriesCovering('https://a.b.example/', ['b.example', 'a.b.example', 'c.example'])).toEqual([
      'b.example',
      'a.b.example',
    ]);
  });
});
