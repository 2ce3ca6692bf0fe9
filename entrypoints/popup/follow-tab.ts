// What the frames of a tab report of their mentions, for as long as the popup is open.
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { type FrameReport, type JumpRequest, MENTIONS_PORT } from '../../messaging/messages.ts';

export interface TabReport {
  /** Absent where the browser does not tell the extension. */
  readonly address: string | undefined;
  readonly isLoading: boolean;
  /** Whether the browser lets the extension read the page. */
  readonly hasPermission: boolean;
  /** Of each frame with a content script; undefined until the first has answered or none is known to be there. */
  readonly frames: readonly FrameReport[] | undefined;
}

/** Follows a tab through changes and navigations. */
export class TabFollower {
  readonly #tabId: number;
  readonly #onReport: (report: TabReport) => void;
  #tab: Tabs.Tab | undefined;
  #hasPermission = true;
  #frames: Map<string, FrameReport> | undefined;
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
    this.#connect();
    this.#tab = await browser.tabs.get(this.#tabId);
    const origins = originsOf(this.#tab.url);
    this.#hasPermission = origins.length === 0 || (await browser.permissions.contains({ origins }));
    this.#tell();
  }

  #connect(): void {
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
      // Read, or Chromium complains of an error that nobody has looked at: no content script is there to answer.
      void browser.runtime.lastError;
      if (this.#port !== port) return;
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
      frames: this.#frames && [...this.#frames.values()],
    });
  }
}

/** The site of an address as permissions name it; none for addresses of other kinds than the web's. */
export function originsOf(address: string | undefined): string[] {
  const url = address === undefined ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? [`*://${url.hostname}/*`] : [];
}
