// What the frames of a tab report of their mentions, for as long as the popup is open.
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { type FrameReport, type JumpRequest, MENTIONS_PORT } from '../../messaging/messages.ts';

export interface TabReport {
  /** Absent where the browser does not tell the extension. */
  readonly address: string | undefined;
  readonly isLoading: boolean;
  /** Whether the extension may read the page's site, or any where the address is not known. */
  readonly hasPermission: boolean;
  /** Whether a script of the extension could be put into the page now. */
  readonly isReachable: boolean;
  /** Of each frame with a content script; undefined until the first has answered or none is known to be there. */
  readonly frames: readonly FrameReport[] | undefined;
}

/** Follows a tab through changes and navigations. */
export class TabFollower {
  readonly #tabId: number;
  readonly #onReport: (report: TabReport) => void;
  #tab: Tabs.Tab | undefined;
  #hasPermission = true;
  #isReachable = false;
  #frames: ReadonlyMap<string, FrameReport> | undefined;
  #port: Runtime.Port | undefined;

  constructor(tabId: number, onReport: (report: TabReport) => void) {
    this.#tabId = tabId;
    this.#onReport = onReport;
  }

  async start(): Promise<void> {
    browser.tabs.onUpdated.addListener((tabId, changed) => {
      if (tabId === this.#tabId && changed.status !== undefined) void this.#look();
    });
    await this.#look();
  }

  jump(frame: string, id: number): void {
    const request: JumpRequest = { type: 'jump', frame, id };
    this.#port?.postMessage(request);
  }

  async #look(): Promise<void> {
    this.#connect(() => void this.#reachAndConnect());
    this.#tab = await browser.tabs.get(this.#tabId);
    const origins = originsOf(this.#tab.url);
    this.#hasPermission = await browser.permissions.contains({ origins });
    this.#tell();
  }

  /** @param onNobody called if no frame has a content script */
  #connect(onNobody: () => void): void {
    this.#port?.disconnect();
    const port = browser.tabs.connect(this.#tabId, { name: MENTIONS_PORT });
    const frames = new Map<string, FrameReport>();
    this.#port = port;
    port.onMessage.addListener((message: unknown) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own content script has sent it
      const report = message as FrameReport;
      frames.set(report.frame, report);
      this.#frames = frames;
      this.#tell();
    });
    port.onDisconnect.addListener(() => {
      // Read, or Chromium complains of an error that nobody has looked at.
      void browser.runtime.lastError;
      if (this.#port === port) onNobody();
    });
  }

  /** Waits for the page to be there, as content scripts do, and asks once more. */
  async #reachAndConnect(): Promise<void> {
    const port = this.#port;
    const isReachable = await reaches(this.#tabId);
    if (this.#port !== port) return;
    this.#isReachable = isReachable;
    this.#connect(() => {
      this.#frames = new Map();
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
      frames: this.#frames && [...this.#frames.values()],
    });
  }
}

/** Resolves once the page has been loaded: scripts come in then. */
async function reaches(tabId: number): Promise<boolean> {
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
