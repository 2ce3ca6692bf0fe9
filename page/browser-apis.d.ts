// What browsers give to content scripts beyond the standard DOM that TypeScript knows.

interface Element {
  /** Firefox, in extensions: https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Chromium, in content scripts: https://developer.chrome.com/docs/extensions/reference/api/dom */
declare var chrome:
  | { readonly dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } }
  | undefined;

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
