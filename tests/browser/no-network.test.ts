// The promise that nothing is sent anywhere is kept by the browser: the extension's own pages and its background may
// not ask any server for anything, whatever the code in them does.
import { TargetType } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Driver } from './harness/driver.ts';
import { test } from './harness/test.ts';

test('nothing is sent from the popup, the options, the welcome page or the background', async ({
  driver,
  site,
}) => {
  for (const path of ['popup.html', 'options.html', 'welcome.html']) {
    const page = await driver.openOwnPage(path);
    await page.evaluate(tryToSend, site.urlOf('probe/', '127.0.0.1'));
    await page.close();
  }
  expect(site.requests.filter((request) => request.startsWith('/probe/'))).toEqual([]);
  expect(await fetchInBackground(driver, site.urlOf('probe/background', '127.0.0.1'))).toBe('refused');
  expect(site.requests).not.toContain('/probe/background');
});

async function fetchInBackground(driver: Driver, url: string): Promise<string> {
  if (driver.engine === 'firefox') {
    const own = await driver.openOwnPage('options.html');
    const outcome = await own.evaluate(async (address) => {
      const background = await browser.runtime.getBackgroundPage();
      return background.fetch(address, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'refused',
      );
    }, url);
    await own.close();
    return outcome;
  }
  const target = await driver.browser.waitForTarget(
    (candidate) =>
      candidate.type() === TargetType.SERVICE_WORKER && candidate.url().startsWith(driver.extensionOrigin),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background is no worker.');
  return worker.evaluate(
    async (address) =>
      fetch(address, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'refused',
      ),
    url,
  );
}

/** Asks for things in every way there is, and waits until each has come to its end. Runs in a page of the extension. */
async function tryToSend(base: string): Promise<void> {
  navigator.sendBeacon(`${base}beacon`, 'a');
  const elements = [
    Object.assign(new Image(), { src: `${base}image` }),
    Object.assign(document.createElement('script'), { src: `${base}script` }),
    Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${base}style` }),
  ];
  const ends = elements.map(
    async (element) =>
      new Promise((resolve) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', resolve);
      }),
  );
  document.head.append(...elements);
  const socket = new Promise((resolve) => {
    try {
      new WebSocket(`${base.replace('http', 'ws')}socket`).addEventListener('error', resolve);
    } catch (refused) {
      resolve(refused);
    }
  });
  await Promise.allSettled([fetch(`${base}fetch`, { mode: 'no-cors' }), socket, ...ends]);
}

/** What is used of Firefox's API in the extension's own page. */
interface ExtensionApi {
  runtime: { getBackgroundPage(): Promise<Window> };
}
declare const browser: ExtensionApi;
