// The browser's own API for extensions, as a script in a page has it. Not a library's: its first use costs a page some
// milliseconds, and most pages never need it.

export interface RuntimePort {
  readonly onDisconnect: { addListener(listener: () => void): void };
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  postMessage(message: unknown): void;
}

/** By the build, not by looking: in Chromium `<iframe name="browser">` is `globalThis.browser` in our world too. */
function runtime(): ExtensionApis['runtime'] {
  return (import.meta.env.FIREFOX ? globalThis.browser : globalThis.chrome)?.runtime;
}

/** Whether the extension that this script belongs to is there no more: it stays in open pages all the same. */
export function isOrphaned(): boolean {
  return runtime()?.id === undefined;
}

/** Sends a message to the background; rejects where nobody listens. */
export async function sendMessage(message: unknown): Promise<unknown> {
  const api = runtime();
  if (api?.id === undefined) throw new Error('Extension gone.');
  return api.sendMessage(message);
}

/** @throws Error where the extension is there no more */
export function connect(name: string): RuntimePort {
  const api = runtime();
  if (api?.id === undefined) throw new Error('Extension gone.');
  return api.connect({ name });
}

/**
 * Sends a message as if a frame of the same origin had: its window has the extension's API, too.
 * Rejects where the frame is not ours to enter.
 */
export async function sendMessageFrom(frame: Element, message: object): Promise<unknown> {
  if (import.meta.env.FIREFOX) {
    // Not in Chromium: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/getFrameId
    return sendMessage({ ...message, frameId: runtime()?.getFrameId?.(frame) });
  }
  const view = 'contentWindow' in frame ? frame.contentWindow : undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a window as it is in our own world
  const inner = view as { readonly chrome?: ExtensionApis } | null | undefined;
  const api = inner?.chrome?.runtime;
  if (!api) throw new Error('No API in the frame.');
  return api.sendMessage(message);
}
