// Firefox by WebDriver BiDi: closed shadow roots, accessibility tree and commands.
/* oxlint-disable typescript/no-unsafe-type-assertion -- the protocol's answers have no types */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { isAt } from './address.ts';
import {
  type AccessibleNode,
  type Driver,
  type LaunchOptions,
  type Media,
  type ToolbarPopup,
  asJsonCall,
  fromJsonAnswer,
  headlessViewport,
  startTimeout,
} from './driver.ts';
import * as chromeScripts from './firefox-scripts.ts';
import { openFirefoxPopup, seeFirefoxPopup } from './firefox-popup.ts';
import { findHost } from './host.ts';
import { pageOpenedBy } from './opened-page.ts';
import { type Point, pointsBetween } from './pointer.ts';
import { type BidiConnection, connectionOf, idOf } from './puppeteer-internals.ts';
import { waitFor } from './wait.ts';

/** Starts Firefox with a fresh profile. */
export async function startFirefox(options: LaunchOptions): Promise<Driver> {
  const geckoId = options.extension === undefined ? '' : geckoIdOf(options.extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    timeout: startTimeout,
    defaultViewport: options.headless ? headlessViewport : null,
    // The browser's own window can be scripted: it alone knows the accessibility tree and the commands' keys.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: extensionUuid }),
      'accessibility.force_disabled': -1,
      // Permissions that are asked for are given.
      'extensions.webextOptionalPermissionPrompts': false,
      ...(options.network === 'tests' ? ownHostsOnly : {}),
    },
  });
  if (options.extension !== undefined) {
    await browser.installExtension(options.extension);
  }
  return new Firefox(browser);
}

class Firefox implements Driver {
  readonly engine = 'firefox';
  readonly browser: Browser;
  readonly extensionOrigin = `moz-extension://${extensionUuid}`;
  readonly #connection: BidiConnection;
  /** Whether anything is shown as to others than the browser's own reader. */
  #isEmulating = false;
  readonly #emulated = new WeakSet<Page>();

  constructor(browser: Browser) {
    this.browser = browser;
    this.#connection = connectionOf(browser);
  }

  async inCard<Arguments extends unknown[], Result>(
    frame: Frame,
    run: (root: ShadowRoot, ...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Result> {
    // A sandbox sees the page's nodes, but not what its scripts have done to their prototypes.
    const target = { context: idOf(frame), sandbox: 'fact-cards-tests' };
    const host = await this.#send('script.callFunction', {
      functionDeclaration: findHost.toString(),
      awaitPromise: false,
      target,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const root = (host as ScriptResult<{ shadowRoot?: { sharedId: string } }>).result.value?.shadowRoot;
    if (!root) {
      throw new Error('No card is open in this frame.');
    }
    const answer = await this.#send('script.callFunction', {
      functionDeclaration: asJsonCall(run),
      arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target,
    });
    return fromJsonAnswer(valueOf(answer as ScriptResult<string>)) as Result;
  }

  async accessibilityTree(frame: Frame): Promise<AccessibleNode> {
    return this.#inBrowserWindow(chromeScripts.accessibilityTree, idOf(frame.page().mainFrame()));
  }

  async endAccessibility(): Promise<void> {
    await this.#inBrowserWindow(chromeScripts.endAccessibility);
  }

  async pressCommand(page: Page, command: string): Promise<void> {
    await page.bringToFront();
    await this.#inBrowserWindow(chromeScripts.pressCommand, extensionUuid, command);
  }

  async turnWheel(page: Page, at: Point): Promise<void> {
    // The protocol's own wheel waits for what the browser does with it, which never comes where the page prevents that.
    await this.#inBrowserWindow(chromeScripts.turnWheel, idOf(page.mainFrame()), JSON.stringify(at));
  }

  async swipe(page: Page, from: Point, to: Point): Promise<void> {
    // The protocol's own finger scrolls nothing.
    const path = JSON.stringify(pointsBetween(from, to));
    await this.#inBrowserWindow(chromeScripts.swipe, idOf(page.mainFrame()), path);
  }

  async openPopup(page: Page): Promise<ToolbarPopup> {
    await page.bringToFront();
    return openFirefoxPopup(this.#inBrowserWindow.bind(this), extensionUuid);
  }

  async seePopup(): Promise<ToolbarPopup> {
    return seeFirefoxPopup(this.#inBrowserWindow.bind(this));
  }

  async emulateMedia(page: Page, media: Media): Promise<void> {
    const isUsual = Object.keys(media).length === 0;
    if (isUsual && !this.#isEmulating) return;
    this.#isEmulating = !isUsual;
    if (!isUsual) this.#emulated.add(page);
    await this.#inBrowserWindow(chromeScripts.emulateMedia, idOf(page.mainFrame()), JSON.stringify(media));
    // The page's process hears of it later.
    await waitFor('The medium', async () =>
      page.evaluate((queries) => queries.every((query) => matchMedia(query).matches), queriesOf(media)),
    );
  }

  async freeMemory(): Promise<undefined> {
    await this.#inBrowserWindow(chromeScripts.freeMemory);
  }

  async textsHeld(_: Page, words: string): Promise<number> {
    return this.#inBrowserWindow(chromeScripts.textsHeld, words);
  }

  async isReusable(page: Page): Promise<boolean> {
    // One that came back out of its cache Firefox 153 may navigate no more, and show one on a medium that was asked for
    // before.
    if (this.#emulated.has(page)) return false;
    return page.evaluate(() => navigation.currentEntry?.index === navigation.entries().length - 1);
  }

  async openPrivatePage(): Promise<Page> {
    // No protocol lets an extension in: https://bugzilla.mozilla.org/show_bug.cgi?id=1947679
    await this.#inBrowserWindow(chromeScripts.letIntoPrivateWindows, extensionUuid);
    const page = await pageOpenedBy(this.browser, async () =>
      this.#inBrowserWindow(chromeScripts.openPrivateWindow),
    );
    // It comes by itself after the blank one, and would end another navigation.
    await waitFor('The private window’s own page', async () => isAt(page, 'about:privatebrowsing'));
    return page;
  }

  async openOwnPage(path: string): Promise<Page> {
    const url = `${this.extensionOrigin}/${path}`;
    const opened = await this.#send('browsingContext.create', { type: 'tab' });
    const { context } = opened as { context: string };
    // The tab moves to the extension's process on the way, which a navigation that is waited for does not survive.
    await this.#send('browsingContext.navigate', { context, url, wait: 'none' });
    return waitFor(url, async () => {
      const pages = await this.browser.pages();
      const page = pages.find((candidate) => idOf(candidate.mainFrame()) === context);
      return page !== undefined && (await isAt(page, url)) && page;
    });
  }

  async ownErrors(): Promise<string[]> {
    return this.#inBrowserWindow(chromeScripts.errorsOf, this.extensionOrigin);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Runs a function with the browser's own rights in its window. */
  async #inBrowserWindow<Arguments extends string[], Result>(
    run: (...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>> {
    const tree = await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const [window] = (tree as { contexts: { context: string }[] }).contexts;
    const answer = await this.#send('script.callFunction', {
      functionDeclaration: `async (...args) => JSON.stringify({ value: await (${run.toString()})(...args) })`,
      arguments: args.map((value) => ({ type: 'string', value })),
      awaitPromise: true,
      target: { context: window?.context },
    });
    return fromJsonAnswer(valueOf(answer as ScriptResult<string>)) as Awaited<Result>;
  }

  async #send(method: string, parameters: object): Promise<unknown> {
    const { result } = await this.#connection.send(method, parameters);
    return result;
  }
}

interface ScriptResult<Value> {
  result: { value?: Value };
  exceptionDetails?: { text: string };
}

function valueOf<Value>({ result, exceptionDetails }: ScriptResult<Value>): Value {
  if (result?.value === undefined) {
    throw new Error(exceptionDetails?.text ?? 'The script answered nothing.');
  }
  return result.value;
}

/** What matches once these are in force. */
function queriesOf({
  medium,
  colorScheme,
  forcedColors,
  reducedMotion,
  reducedTransparency,
}: Media): string[] {
  return [
    medium ?? 'screen',
    colorScheme !== undefined && `(prefers-color-scheme: ${colorScheme})`,
    forcedColors === true && '(forced-colors: active)',
    `(prefers-reduced-motion: ${reducedMotion === true ? 'reduce' : 'no-preference'})`,
    reducedTransparency === true && '(prefers-reduced-transparency: reduce)',
  ].filter((query) => query !== false);
}

function geckoIdOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) {
    throw new Error(`The manifest in ${extension} has no gecko id.`);
  }
  return id;
}

/** Firefox draws this at random for each profile; a known one makes the extension's pages findable. */
const extensionUuid = '1c0ffee0-5eed-4d15-8000-7e57ab1efac7';

/** Host names under .example are this computer; whatever else is asked for meets a closed port. */
const ownHostsOnly = {
  'network.dns.localDomains': 'site.example,sub.site.example,other.example,news.example',
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 65_535,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 65_535,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost, .example',
};
