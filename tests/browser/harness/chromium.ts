// Chromium by the DevTools protocol: closed shadow roots, accessibility tree and commands.
/* oxlint-disable typescript/no-unsafe-type-assertion -- answers of scripts have no types */
import puppeteer, { type Browser, type Frame, type Page, type Protocol, TargetType } from 'puppeteer-core';
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
import { openChromiumPopup, seeChromiumPopup } from './chromium-popup.ts';
import { withHost } from './host.ts';
import { pageOpenedBy } from './opened-page.ts';
import { type Point, pointsBetween } from './pointer.ts';
import { stringsIn } from './heap-snapshot.ts';
import { idOf, sessionOf } from './puppeteer-internals.ts';

/** Starts Chromium, Chrome or Edge with a fresh profile. */
export async function startChromium(options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    timeout: startTimeout,
    // Chrome and Edge take extensions from the command line no longer: they are installed through this pipe.
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? headlessViewport : null,
    args: chromiumArguments(options),
  });
  const id =
    options.extension === undefined
      ? ''
      : await browser.installExtension(options.extension, {
          enabledInIncognito: options.inPrivateWindows === true,
        });
  return new Chromium(browser, id);
}

class Chromium implements Driver {
  readonly engine = 'chromium';
  readonly browser: Browser;
  readonly extensionOrigin: string;

  constructor(browser: Browser, extensionId: string) {
    this.browser = browser;
    this.extensionOrigin = `chrome-extension://${extensionId}`;
  }

  async inCard<Arguments extends unknown[], Result>(
    frame: Frame,
    run: (root: ShadowRoot, ...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Result> {
    const session = sessionOf(frame);
    const root = await withHost(frame, async (host) => {
      const objectId = host?.remoteObject().objectId;
      if (objectId === undefined) throw new Error('No card is open in this frame.');
      const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
      return node.shadowRoots?.[0];
    });
    if (root === undefined) throw new Error('The card has no shadow root.');
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    const { objectId = '' } = object;
    const answer = await session
      .send('Runtime.callFunctionOn', {
        functionDeclaration: `function (json) { return (${asJsonCall(run)})(this, json); }`,
        objectId,
        arguments: [{ value: JSON.stringify(args) }],
        awaitPromise: true,
        returnByValue: true,
      })
      .finally(() => void session.send('Runtime.releaseObject', { objectId }).catch(() => undefined));
    if (answer.exceptionDetails !== undefined) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return fromJsonAnswer(answer.result.value as string) as Result;
  }

  async accessibilityTree(frame: Frame): Promise<AccessibleNode> {
    const { nodes } = await sessionOf(frame).send('Accessibility.getFullAXTree', { frameId: idOf(frame) });
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const [first] = nodes;
    const [tree] = first === undefined ? [] : readable(first, byId);
    return tree ?? { role: 'document', name: '', states: [], children: [] };
  }

  /** Each tree is made when it is asked for. */
  async endAccessibility(): Promise<void> {}

  /** Keys from the protocol never reach the browser's own shortcuts, so the event is raised in the worker. */
  async pressCommand(page: Page, command: string): Promise<void> {
    await page.bringToFront();
    const target = await this.browser.waitForTarget(
      (candidate) =>
        candidate.type() === TargetType.SERVICE_WORKER && candidate.url().startsWith(this.extensionOrigin),
    );
    const worker = await target.worker();
    await worker?.evaluate(async (name) => {
      const { commands, tabs } = chrome as unknown as ExtensionApi;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      commands.onCommand.dispatch(name, tab);
    }, command);
  }

  async turnWheel(page: Page, { x, y }: Point): Promise<void> {
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: 60 });
  }

  async swipe(page: Page, from: Point, to: Point): Promise<void> {
    const finger = await page.touchscreen.touchStart(from.x, from.y);
    for (const { x, y } of pointsBetween(from, to).slice(1)) await finger.move(x, y);
    await finger.end();
  }

  async openPopup(page: Page): Promise<ToolbarPopup> {
    return openChromiumPopup(this.browser, page);
  }

  async seePopup(): Promise<ToolbarPopup> {
    return seeChromiumPopup(this.browser);
  }

  async freeMemory(page: Page): Promise<{ nodes: number; listeners: number }> {
    const session = sessionOf(page.mainFrame());
    // What the first frees may be all that held on to something else.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    return { nodes, listeners };
  }

  async textsHeld(page: Page, words: string): Promise<number> {
    return (await stringsIn(sessionOf(page.mainFrame()))).filter((text) => text.includes(words)).length;
  }

  async emulateMedia(page: Page, media: Media): Promise<void> {
    await sessionOf(page.mainFrame()).send('Emulation.setEmulatedMedia', {
      media: media.medium ?? '',
      features: [
        { name: 'prefers-color-scheme', value: media.colorScheme ?? '' },
        { name: 'forced-colors', value: media.forcedColors === true ? 'active' : '' },
        { name: 'prefers-reduced-motion', value: media.reducedMotion === true ? 'reduce' : '' },
        {
          name: 'prefers-reduced-transparency',
          value: media.reducedTransparency === true ? 'reduce' : '',
        },
      ],
    });
  }

  async isReusable(): Promise<boolean> {
    return true;
  }

  async openPrivatePage(): Promise<Page> {
    const own = await this.openOwnPage('options.html');
    // A context of the protocol's making is no window that an extension can do anything in.
    const page = await pageOpenedBy(this.browser, async () =>
      own.evaluate(async () => {
        await (chrome as unknown as ExtensionApi).windows.create({ incognito: true, url: 'about:blank' });
      }),
    );
    await own.close();
    return page;
  }

  async openOwnPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(`${this.extensionOrigin}/${path}`);
    return page;
  }

  /** A page's console tells its content scripts' lines; see console.ts. */
  async ownErrors(): Promise<string[]> {
    return [];
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** What the command's stand-in uses of the extension's API. `dispatch` is there although undocumented. */
interface ExtensionApi {
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  windows: { create(about: { incognito: boolean; url: string }): Promise<unknown> };
  tabs: { query(about: { active: boolean; currentWindow: boolean }): Promise<unknown[]> };
}

/** Ignored nodes give way to their children, and text is left to the node that it names. */
function readable(
  node: Protocol.Accessibility.AXNode,
  byId: Map<string, Protocol.Accessibility.AXNode>,
): AccessibleNode[] {
  const children = (node.childIds ?? [])
    .map((id) => byId.get(id))
    .filter((child) => child !== undefined)
    .flatMap((child) => readable(child, byId));
  const role = String(node.role?.value ?? 'none');
  if (node.ignored || role === 'none' || role === 'generic') {
    return children;
  }
  const name = String(node.name?.value ?? '');
  if (role === 'StaticText') {
    return [{ role: 'text', name, states: [], children: [] }];
  }
  return [{ role: role === 'RootWebArea' ? 'document' : role, name, states: statesOf(node), children }];
}

function statesOf({ properties = [] }: Protocol.Accessibility.AXNode): AccessibleNode['states'] {
  const states = properties.map(({ name, value }): AccessibleNode['states'][number] | undefined => {
    if (name === 'expanded') return value.value === true ? 'expanded' : 'collapsed';
    if (name === 'pressed') return value.value === 'true' ? 'pressed' : undefined;
    return name === 'focused' && value.value === true ? 'focused' : undefined;
  });
  return states.filter((state) => state !== undefined);
}

function chromiumArguments({ headless, network }: LaunchOptions): string[] {
  return [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Root has no sandbox on Linux; nobody else goes without.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(headless ? ['--disable-gpu'] : []),
    ...(network === 'tests' ? [`--host-resolver-rules=${resolverRules}`] : []),
  ];
}

const resolverRules = 'MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
