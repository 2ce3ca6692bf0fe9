// What the tests ask of a browser and what Chromium and Firefox do in different ways.
import type { Browser, Frame, KeyInput, Page } from 'puppeteer-core';
import type { Engine } from '../../../tools/browsers.ts';
import type { Point } from './pointer.ts';

export interface LaunchOptions {
  executablePath: string;
  /** The folder of the built extension; without it the browser is as it comes. */
  extension?: string;
  /** Whether the extension may be in private windows, as a reader may want it. */
  inPrivateWindows?: boolean;
  headless: boolean;
  /** `tests`: host names under .example are this computer, all others do not exist. */
  network: 'open' | 'tests';
}

/** How long a browser may take to start, in milliseconds; reached only where something is broken. */
export const startTimeout = 120_000;

/** The window of a browser that is not seen, in CSS pixels. */
export const headlessViewport = { width: 1280, height: 800 };

/** A started browser, with the extension in it unless it was started without. */
export interface Driver {
  readonly engine: Engine;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;

  /**
   * Runs a function on the card's closed shadow root, which no script of the page can reach.
   * The function is sent as text: it can use its arguments (JSON values), nothing around it.
   *
   * @throws Error if no card is open in the frame
   */
  inCard<Arguments extends unknown[], Result>(
    frame: Frame,
    run: (root: ShadowRoot, ...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Result>;

  /**
   * The document of a frame as assistive technology is told of it.
   * Firefox gives the whole tab's, with frames within; it may come a moment after the page has changed.
   */
  accessibilityTree(frame: Frame): Promise<AccessibleNode>;

  /** Has the browser keep no accessibility trees any more, until one is asked for again. */
  endAccessibility(): Promise<void>;

  /** Does what the keys of a command of the manifest do, in the page that is in front. */
  pressCommand(page: Page, command: string): Promise<void>;

  /** Turns the wheel down by a notch over a point of the page that is in front, whatever the page does with it. */
  turnWheel(page: Page, at: Point): Promise<void>;

  /** Draws a finger over the page that is in front, whatever the page does with it. */
  swipe(page: Page, from: Point, to: Point): Promise<void>;

  /** Has a page shown on a medium, to a person with these preferences; those not named are as the browser comes. */
  emulateMedia(page: Page, media: Media): Promise<void>;

  /**
   * Has the browser free all that nothing in the page's process holds any more, which may take it a moment.
   *
   * @returns what the process has then; Firefox does not tell
   */
  freeMemory(page: Page): Promise<{ nodes: number; listeners: number } | undefined>;

  /** How many copies of a long text that holds these words, in small letters, scripts of all worlds hold. */
  textsHeld(page: Page, words: string): Promise<number>;

  /** Whether a page that is as it was opened is one for another test, too. */
  isReusable(page: Page): Promise<boolean>;

  /** Opens a page in a private window, for an extension that may be in one. */
  openPrivatePage(): Promise<Page>;

  /** Opens a page of the extension, such as `options.html`, in a tab. */
  openOwnPage(path: string): Promise<Page>;

  /** Presses the extension's button in the toolbar of the page's window. */
  openPopup(page: Page): Promise<ToolbarPopup>;

  /** Waits for the popup that something else has opened: a command or a card. */
  seePopup(): Promise<ToolbarPopup>;

  /** Lines that the extension's own processes have written to the browser's error console. */
  ownErrors(): Promise<string[]>;

  close(): Promise<void>;
}

/** The popup of the toolbar button, which is a page of no tab. */
export interface ToolbarPopup {
  /**
   * Runs a function on the popup's document.
   * It is sent as text: it can use its arguments (JSON values), nothing around it.
   */
  run<Arguments extends unknown[], Result>(
    run: (document: Document, ...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>>;
  press(key: KeyInput): Promise<void>;
  type(text: string): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

export interface Media {
  medium?: 'print';
  colorScheme?: 'light' | 'dark';
  /** Colours of the system's choosing instead of the page's. */
  forcedColors?: boolean;
  reducedMotion?: boolean;
  reducedTransparency?: boolean;
}

/** A node of the accessibility tree; roles as in WAI-ARIA. */
export interface AccessibleNode {
  role: string;
  name: string;
  states: ('expanded' | 'collapsed' | 'pressed' | 'focused')[];
  children: AccessibleNode[];
}

/** The text of a function that calls `run` with a shadow root and arguments in JSON, and answers in JSON. */
export function asJsonCall(run: { toString(): string }): string {
  return `async (root, json) => JSON.stringify({ value: await (${run.toString()})(root, ...JSON.parse(json)) })`;
}

/** The answer of a function made by `asJsonCall`. */
export function fromJsonAnswer(json: string): unknown {
  const { value }: { value?: unknown } = JSON.parse(json);
  return value;
}
