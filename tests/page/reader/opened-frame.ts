// A frame of a page that a test has opened, by what the tests' reader uses of puppeteer's Frame and ElementHandle.
import type { OpenedPage } from './opened-page.ts';

type View = Window & typeof globalThis;

/** A function that is sent to a page as text: it can use its arguments, nothing around it. */
type Sent<Arguments extends unknown[], Result> = (...args: Arguments) => Result;

export class OpenedFrame {
  readonly #view: View;
  readonly #page: OpenedPage;

  constructor(view: View, page: OpenedPage) {
    this.#view = view;
    this.#page = page;
  }

  get view(): View {
    return this.#view;
  }

  async evaluate<Arguments extends unknown[], Result>(
    run: Sent<Arguments, Result> | string,
    ...args: Arguments
  ): Promise<Awaited<Result>> {
    return cloned(await runIn<Arguments, Result>(this.#view, run, args));
  }

  async evaluateHandle(
    find: () => Element | null,
  ): Promise<{ asElement(): OpenedElement | null; dispose(): Promise<void> }> {
    const element = await runIn(this.#view, find, []);
    return {
      asElement: () => (element ? new OpenedElement(element) : null),
      dispose: async () => undefined,
    };
  }

  /** The world of scripts in which the tests' functions run: there is one alone. */
  isolatedRealm(): this {
    return this;
  }

  parentFrame(): OpenedFrame | null {
    return this.#view === this.#page.mainFrame().view ? null : this.#page.frameOf(this.#view.parent);
  }

  async frameElement(): Promise<OpenedElement | null> {
    const element = this.#view.frameElement;
    return element && new OpenedElement(element);
  }

  page(): OpenedPage {
    return this.#page;
  }

  url(): string {
    return this.#view.location.href;
  }

  get detached(): boolean {
    return this.#view.frameElement?.isConnected !== true;
  }
}

export class OpenedElement {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  async evaluate<Arguments extends unknown[], Result>(
    run: Sent<[Element, ...Arguments], Result>,
    ...args: Arguments
  ): Promise<Awaited<Result>> {
    const view = this.#element.ownerDocument.defaultView ?? window;
    return cloned(await runIn(view, run, [this.#element, ...args]));
  }

  async boundingBox(): Promise<DOMRect> {
    return this.#element.getBoundingClientRect();
  }
}

/** Runs a function, or evaluates a text, as a script of the window would. */
export async function runIn<Arguments extends unknown[], Result>(
  view: View,
  run: Sent<Arguments, Result> | string,
  args: Arguments,
): Promise<Awaited<Result>> {
  // oxlint-disable-next-line no-eval -- in the window's own world
  const value: unknown = view.eval(typeof run === 'string' ? run : `(${String(run)})`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same function, made there
  return await (typeof run === 'string' ? (value as Result) : (value as typeof run)(...args));
}

/** As over a protocol: what cannot be told comes as nothing. */
function cloned<Value>(value: Value): Value {
  try {
    return structuredClone(value);
  } catch {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nodes and functions, which nobody reads
    return undefined as Value;
  }
}
