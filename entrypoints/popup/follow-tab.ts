// What the frames of a tab report of their mentions, for as long as the popup is open.
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { type FrameReport, type JumpRequest, MENTIONS_PORT } from '../../messaging/messages.ts';

import { bringScript } from '../../messaging/bring-script.ts';
import { isInPage, tellFrames } from '../../messaging/tell-frames.ts';

export interface TabReport {
  /** Absent where the browser does not tell the extension. */
  readonly address: string | undefined;
  readonly isLoading: boolean;
  /** Whether the extension may read the page's site, or any where the address is not known. */
  readonly hasPermission: boolean;
  /** Whether a script of the extension could be put into the page now. */
  readonly isReachable: boolean;
  /**
   * By the frame's number, 0 for the page itself, of each frame with a content script. Undefined until the first
   * has answered or none is known to be there.
   */
  readonly frames: ReadonlyMap<number, FrameReport> | undefined;
}

/** Follows a tab through changes and navigations. */
export class TabFollower {
  readonly #tabId: number;
  readonly #onReport: (report: TabReport) => void;
  #tab: Tabs.Tab | undefined;
  #hasPermission = true;
  #isReachable = false;
  /** Whether no frame was found to answer. */
  #isAlone = false;
  readonly #ports = new Map<number, Runtime.Port>();
  readonly #frames = new Map<number, FrameReport>();
  /** Counts the times it was looked who answers, for the answers of one time may come late. */
  #turn = 0;

  constructor(tabId: number, onReport: (report: TabReport) => void) {
    this.#tabId = tabId;
    this.#onReport = onReport;
  }

  async start(): Promise<void> {
    browser.runtime.onConnect.addListener((port) => this.#take(port));
    browser.tabs.onUpdated.addListener((tabId, changed) => {
      if (tabId === this.#tabId && changed.status !== undefined) void this.#look();
    });
    browser.permissions.onAdded.addListener(() => void this.#look());
    // A frame that has been added, and tells the background that it has mentions.
    browser.runtime.onMessage.addListener((_: unknown, { tab, frameId }: Runtime.MessageSender) => {
      if (tab?.id === this.#tabId && frameId !== undefined && !this.#ports.has(frameId)) void this.#ask();
      return undefined;
    });
    await this.#look();
  }

  jump(frame: number, id: number): void {
    const request: JumpRequest = { id };
    this.#ports.get(frame)?.postMessage(request);
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const tab = await browser.tabs.get(this.#tabId).catch(() => undefined);
    // Closed, which leaves nothing to tell of: a popup in a tab of its own stays.
    if (!tab) return;
    this.#tab = tab;
    this.#hasPermission = await browser.permissions.contains({ origins: originsOf(this.#tab.url) });
    this.#tell();
    const isAlone = !((await this.#ask()) || (await this.#askAgain()));
    if (turn !== this.#turn) return;
    this.#isAlone = isAlone;
    this.#tell();
  }

  /** Where the browser asks the reader before it lets scripts in, Chromium makes them wait for the answer. */
  get #mayEnter(): boolean {
    return this.#hasPermission || this.#tab?.url !== undefined;
  }

  /** Once the page has been loaded. */
  async #askAgain(): Promise<boolean> {
    if (!this.#mayEnter) return false;
    this.#isReachable = await canEnter(this.#tabId);
    return this.#ask();
  }

  /** Has every frame open its port. Resolves to whether there is any. */
  async #ask(): Promise<boolean> {
    // In a tab of its own, the popup would hear itself.
    if ((await browser.tabs.getCurrent())?.id === this.#tabId) return false;
    if (!this.#mayEnter) return false;
    try {
      // Frames that nobody has seen yet are listed too, once the page is there.
      if (this.#tab?.status !== 'loading') await enterUnseenFrames(this.#tabId).catch(() => undefined);
      return await tellFrames(this.#tabId, { type: 'report-mentions' });
    } catch {
      return false;
    }
  }

  #take(port: Runtime.Port): void {
    const { tab, frameId } = port.sender ?? {};
    if (port.name !== MENTIONS_PORT || tab?.id !== this.#tabId || frameId === undefined) return;
    // Asked once more, a frame opens another.
    this.#ports.get(frameId)?.disconnect();
    this.#ports.set(frameId, port);
    port.onMessage.addListener((message: unknown) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own content script has sent it
      this.#frames.set(frameId, message as FrameReport);
      this.#tell();
    });
    port.onDisconnect.addListener(() => {
      if (this.#ports.get(frameId) !== port) return;
      this.#ports.delete(frameId);
      this.#frames.delete(frameId);
      this.#tell();
    });
  }

  #tell(): void {
    if (!this.#tab) return;
    const { url, status } = this.#tab;
    this.#onReport({
      address: url,
      isLoading: status === 'loading',
      hasPermission: this.#hasPermission,
      isReachable: this.#isReachable,
      frames: this.#frames.size > 0 || this.#isAlone ? new Map(this.#frames) : undefined,
    });
  }
}

/** Not where the page itself is none of ours: to open the popup lets scripts in that the reader has not allowed. */
async function enterUnseenFrames(tabId: number): Promise<void> {
  if (await isInPage(tabId)) await bringScript('content', { tabId, allFrames: true });
}

/** Resolves once the page has been loaded: scripts come in then. */
async function canEnter(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => true });
    return true;
  } catch {
    return false;
  }
}

/** The origins to ask permission for: an address's site; where it is not known or not the web's, all. */
export function originsOf(address: string | undefined): string[] {
  const url = address === undefined ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? [`*://${url.hostname}/*`] : ['<all_urls>'];
}
