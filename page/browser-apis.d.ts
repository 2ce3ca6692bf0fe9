// What browsers give to content scripts beyond the standard DOM that TypeScript knows.

interface Element {
  /** Firefox, in extensions: https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Of what extensions have, what the content script uses without a library. */
interface ExtensionApis {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    /** Firefox. */
    getFrameId?(target: Element): number;
    connect(info: { readonly name: string }): {
      readonly onDisconnect: { addListener(listener: () => void): void };
      readonly onMessage: { addListener(listener: (message: unknown) => void): void };
      postMessage(message: unknown): void;
    };
  };
  /** Chromium, in content scripts: https://developer.chrome.com/docs/extensions/reference/api/dom */
  readonly dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };
}
declare var chrome: ExtensionApis | undefined;
declare var browser: ExtensionApis | undefined;

/** Chromium: https://w3c.github.io/IntersectionObserver/v2/ */
interface IntersectionObserverInit {
  trackVisibility?: boolean;
  /** In milliseconds, at least 100 where visibility is tracked. */
  delay?: number;
}

interface IntersectionObserverEntry {
  /** Chromium: whether nothing covers the target; only where visibility is tracked. */
  readonly isVisible?: boolean;
}

interface FocusOptions {
  /** Whether the ring is shown, whatever brought the focus: https://html.spec.whatwg.org/#dom-focusoptions-focusvisible */
  focusVisible?: boolean;
}

interface Window {
  /** Chromium. */
  readonly CloseWatcher?: typeof CloseWatcher;
}

/** Chromium: https://html.spec.whatwg.org/multipage/interaction.html#closewatcher */
declare class CloseWatcher extends EventTarget {
  destroy(): void;
}

/** Chromium: https://developer.mozilla.org/docs/Web/API/EditContext */
declare class EditContext extends EventTarget {}
