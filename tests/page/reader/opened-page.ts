// A page that a test opens in a window of its own within that of the tests, by what the tests' reader uses of
// puppeteer's Page.
import { expect } from 'vitest';
import { commands } from 'vitest/browser';
import { fingerOver, keyboard, mouseOver } from './input.ts';
import { OpenedElement, OpenedFrame } from './opened-frame.ts';

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** Draws the tab with so many pixels of the screen to one of a page's, each way. */
    setPixelRatio: (ratio: number) => Promise<void>;
  }
}

type View = Window & typeof globalThis;

interface Size {
  width: number;
  height: number;
}

export interface PageEvents {
  /** A document has been loaded, in the page or in a frame of it. */
  readonly onLoad: (view: View) => void;
  /** The page goes, or is to be another. */
  readonly onLeave: () => void;
}

const usualSize: Readonly<Size> = { width: 1280, height: 800 };

export class OpenedPage {
  readonly #element = document.createElement('iframe');
  readonly #events: PageEvents | undefined;
  readonly #frames = new WeakMap<Window, OpenedFrame>();
  #pixelRatio = 1;
  readonly keyboard = keyboard;
  readonly mouse = mouseOver((at) => this.placed(at));
  readonly touchscreen = fingerOver((at) => this.placed(at));

  constructor(events?: PageEvents) {
    this.#events = events;
    Object.assign(this.#element.style, { position: 'fixed', inset: '0 auto auto 0', border: '0' });
    this.#element.addEventListener('load', () => this.#enter(this.#view));
    // One without is there to compare with, and the mouse is not for it.
    if (!events) Object.assign(this.#element.style, { zIndex: '-1', pointerEvents: 'none' });
    this.#resize(usualSize);
    document.documentElement.append(this.#element);
  }

  async goto(url: string): Promise<void> {
    await this.#afterLoading(() => {
      this.#element.src = url;
    });
  }

  async reload(): Promise<void> {
    await this.#afterLoading(() => this.#view.location.reload());
  }

  async close(): Promise<void> {
    this.#events?.onLeave();
    // Firefox gives the focus of a frame that goes to the window around it some time later, and takes it from the next.
    if (this.#view.document.hasFocus()) {
      window.focus();
      await expect.poll(() => this.#view.document.hasFocus()).toBe(false);
    }
    this.#element.remove();
    await this.#setPixelRatio(1);
  }

  url(): string {
    return this.#view.location.href;
  }

  mainFrame(): OpenedFrame {
    return this.frameOf(this.#view);
  }

  /** All whose documents are ours to enter, each before those within it. */
  frames(): OpenedFrame[] {
    return framesWithin(this.#view).map((view) => this.frameOf(view));
  }

  frameOf(view: Window): OpenedFrame {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all windows are that
    const frame = this.#frames.get(view) ?? new OpenedFrame(view as View, this);
    this.#frames.set(view, frame);
    return frame;
  }

  async evaluate<Arguments extends unknown[], Result>(
    run: ((...args: Arguments) => Result) | string,
    ...args: Arguments
  ): Promise<Awaited<Result>> {
    return this.mainFrame().evaluate(run, ...args);
  }

  async $(selector: string): Promise<OpenedElement | null> {
    const element = this.#view.document.querySelector(selector);
    return element && new OpenedElement(element);
  }

  async $eval<Arguments extends unknown[], Result>(
    selector: string,
    run: (element: Element, ...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>> {
    const element = await this.$(selector);
    if (!element) throw new Error(`There is no ${selector} on this page.`);
    return element.evaluate(run, ...args);
  }

  async $$eval<Result>(selector: string, run: (elements: Element[]) => Result): Promise<Awaited<Result>> {
    return this.mainFrame().evaluate(
      (wanted, text) =>
        // oxlint-disable-next-line no-eval -- in the page's own world
        (0, eval)(`(${text})`)([...document.querySelectorAll(wanted)]),
      selector,
      String(run),
    );
  }

  async focus(selector: string): Promise<void> {
    await this.$eval(selector, (element) => element instanceof HTMLElement && element.focus());
  }

  async click(selector: string): Promise<void> {
    const box = await (await this.$(selector))?.boundingBox();
    if (!box) throw new Error(`There is no ${selector} on this page.`);
    await this.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async waitForFunction(run: () => unknown): Promise<void> {
    await expect.poll(async () => this.evaluate(run)).toBeTruthy();
  }

  /** @param options of which the pixels of the screen to one of the page's are the whole tab's until the page is closed */
  async setViewport({
    deviceScaleFactor = 1,
    ...size
  }: Size & { deviceScaleFactor?: number }): Promise<void> {
    this.#resize(size);
    await this.#setPixelRatio(deviceScaleFactor);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  /** A point of it, as one of the browser's tab. */
  placed({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
    const origin = this.#origin();
    return { x: origin.x + x, y: origin.y + y };
  }

  /** Its console is that of the tests; see extension-in-page.ts for what the extension writes to it. */
  on(): void {}

  get #view(): View {
    const view = this.#element.contentWindow;
    if (!view) throw new Error('The page is closed.');
    return this.frameOf(view).view;
  }

  #resize({ width, height }: Size): void {
    Object.assign(this.#element, { width: String(width), height: String(height) });
  }

  async #setPixelRatio(ratio: number): Promise<void> {
    if (ratio === this.#pixelRatio) return;
    this.#pixelRatio = ratio;
    await commands.setPixelRatio(ratio);
  }

  async #afterLoading(load: () => void): Promise<void> {
    this.#events?.onLeave();
    const loaded = new Promise((resolve) => {
      this.#element.addEventListener('load', resolve, { once: true });
    });
    load();
    await loaded;
    if (!this.#events) return;
    await expect.poll(() => this.#takeFocus()).toBe(true);
  }

  #takeFocus(): boolean {
    const { document: page } = this.#view;
    if (!page.hasFocus()) this.#view.focus();
    return page.hasFocus();
  }

  #enter(view: View): void {
    for (const inner of framesWithin(view)) this.#events?.onLoad(inner);
    // Of those that come later, or are loaded anew.
    view.document.addEventListener(
      'load',
      ({ target }) => {
        const inner = target instanceof Object && 'contentWindow' in target ? target.contentWindow : null;
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all windows are that
        if (inner && isOurs(inner as View)) this.#enter(inner as View);
      },
      true,
    );
  }

  /** Where its window begins in that of the browser's tab. */
  #origin(): { x: number; y: number } {
    let [x, y] = [0, 0];
    for (let element: Element | null = this.#element; element;) {
      const box: DOMRect = element.getBoundingClientRect();
      x += box.x;
      y += box.y;
      element = element.ownerDocument.defaultView?.frameElement ?? null;
    }
    return { x, y };
  }
}

function framesWithin(view: View): View[] {
  const inner = Array.from({ length: view.length }, (_, index) => view[index]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all windows are that
  return [view, ...(inner as View[]).filter(isOurs).flatMap(framesWithin)];
}

/** Whether its document is of the tests' origin. */
function isOurs(view: View): boolean {
  try {
    return view.document !== null;
  } catch {
    return false;
  }
}
