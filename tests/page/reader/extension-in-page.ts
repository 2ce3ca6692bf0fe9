// The extension in the documents of one page: its scripts as they are, without the browser's extension around them.
import type { ToBackground } from '../../../messaging/messages.ts';
import { Background, type ReachedFrame } from './background.ts';
import { Clock } from './clock.ts';
import type { scripts } from './extension.ts';
import script from './extension.ts?built';
import type { PageEvents } from './opened-page.ts';

type View = Window & typeof globalThis;

export class ExtensionInPage implements PageEvents {
  readonly background = new Background();
  /** What it would write to the console of a developer. */
  readonly errors: unknown[] = [];
  readonly #roots = new WeakMap<Element, ShadowRoot>();
  readonly #entered = new WeakSet<Document>();
  #clock = new Clock();

  get clock(): Clock {
    return this.#clock;
  }

  /** The shadow root of an element, also one that is closed. */
  rootOf(host: Element): ShadowRoot | undefined {
    return this.#roots.get(host);
  }

  readonly onLoad = (view: View): void => {
    if (this.#entered.has(view.document)) return;
    this.#entered.add(view.document);
    this.#followShadows(view);
    const frame: ReachedFrame = {
      hasFocus: () => view.document.hasFocus() && view.document.activeElement?.localName !== 'iframe',
      run: (name) => parts[name](),
      receive: (message) => Reflect.get(view, Symbol.for('fact-cards')).door.receive(message),
    };
    const api = {
      runtime: {
        id: 'tests',
        getFrameId: () => 0,
        sendMessage: async (message: ToBackground) => this.background.answer(message, frame),
      },
      dom: { openOrClosedShadowRoot: (host: Element) => this.rootOf(host) ?? null },
    };
    const globals = {
      ...this.#clock.globals,
      console: { error: (error: unknown) => this.errors.push(error) },
    };
    Object.assign(view, navigator.userAgent.includes('Firefox') ? { browser: api } : { chrome: api });
    // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- as a browser runs a content script
    const run = new view.Function(...Object.keys(globals), `${script}; return built.scripts;`);
    const parts: typeof scripts = run(...Object.values(globals));
    this.background.add(frame);
    frame.run('content');
  };

  readonly onLeave = (): void => {
    this.#clock.stop();
    this.#clock = new Clock();
    this.background.clear();
  };

  /** Keeps what only extensions are given: the roots that are closed. */
  #followShadows(view: View): void {
    const roots = this.#roots;
    const { prototype } = view.Element;
    // oxlint-disable-next-line typescript/unbound-method -- called on each element below
    const { attachShadow } = prototype;
    prototype.attachShadow = function attach(init): ShadowRoot {
      const root = attachShadow.call(this, init);
      roots.set(this, root);
      return root;
    };
    Object.defineProperty(prototype, 'openOrClosedShadowRoot', {
      get(this: Element) {
        return roots.get(this) ?? this.shadowRoot;
      },
    });
  }
}
