// Functions about the toolbar popup that run in Firefox's own window. Each is sent as text and stands alone.

/** Presses the extension's button. */
export async function openPopup(uuid: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByHostname(uuid);
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** Calls a function with the popup's document and arguments; the answer is JSON of `{ value }` or `{ error }`. */
export async function runInPopup(run: string, json: string): Promise<string> {
  const popup = document.querySelector<PopupElement>('.webextension-popup-browser');
  if (popup === null) {
    return JSON.stringify({ error: 'No popup is open.' });
  }
  const { messageManager: messages } = popup;
  const script = `(async () => (${run})(content.document, ...${json}))().then(
    (value) => sendAsyncMessage('fact-cards-tests', JSON.stringify({ value })),
    (error) => sendAsyncMessage('fact-cards-tests', JSON.stringify({ error: String(error) })))`;
  return new Promise((resolve) => {
    const watching = setInterval(() => {
      if (!popup.isConnected) finish(JSON.stringify({ error: 'The popup has closed.' }));
    }, 50);
    const onAnswer = ({ data }: { data: string }): void => finish(data);
    function finish(answer: string): void {
      clearInterval(watching);
      if (popup?.isConnected) messages.removeMessageListener('fact-cards-tests', onAnswer);
      resolve(answer);
    }
    messages.addMessageListener('fact-cards-tests', onAnswer);
    messages.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}

/** Presses a key in what has the focus in the popup. */
export function pressKey(name: string): void {
  // Opened by a script, it does not have the window's focus as it has when its button is clicked.
  document.querySelector<PopupElement>('.webextension-popup-browser')?.focus();
  const keyCodes: Record<string, number> = {
    ArrowDown: 40,
    ArrowUp: 38,
    Enter: 13,
    Escape: 27,
    Tab: 9,
    Space: 32,
    Backspace: 8,
  };
  const key = new KeyboardEvent('', {
    key: name === 'Space' ? ' ' : name,
    code: name.length === 1 ? `Key${name.toUpperCase()}` : name,
    keyCode: keyCodes[name] ?? name.toUpperCase().charCodeAt(0),
  });
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(window);
  input.keydown(key);
  input.keyup(key);
}

/** Whether it is to be seen. Firefox loads it in a hidden panel first, where a script's coming in crashes it. */
export function isPopupOpen(): boolean {
  const popup = document.querySelector('.webextension-popup-browser');
  return popup?.closest<PanelElement>('panel')?.state === 'open';
}

/** Whether nothing is left of it. */
export function isPopupGone(): boolean {
  return document.querySelector('.webextension-popup-browser') === null;
}

export function closePopup(): void {
  document.querySelector('.webextension-popup-browser')?.closest<PanelElement>('panel')?.hidePopup();
}

// The few parts of Firefox's internals that are used above.
interface ExtensionModule {
  ExtensionParent: {
    apiManager: {
      global: { browserActionFor(extension: unknown): { triggerAction(window: Window): Promise<void> } };
    };
  };
}
interface PopupElement extends HTMLElement {
  messageManager: {
    addMessageListener(name: string, listener: MessageListener): void;
    removeMessageListener(name: string, listener: MessageListener): void;
    loadFrameScript(url: string, allowDelayed: boolean): void;
  };
}
interface PanelElement extends Element {
  readonly state: string;
  hidePopup(): void;
}
type MessageListener = (message: { data: string }) => void;
interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
declare const ChromeUtils: { importESModule(url: string): ExtensionModule };
declare const Ci: { nsITextInputProcessor: unknown };
declare const Cc: Record<
  '@mozilla.org/text-input-processor;1',
  { createInstance(type: unknown): TextInputProcessor }
>;
declare const WebExtensionPolicy: { getByHostname(uuid: string): { extension: unknown } };
