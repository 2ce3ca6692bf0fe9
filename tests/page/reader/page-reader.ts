// The tests' reader with a page whose time can be put forward: that nothing happens is seen without waiting for it.
import type { Page } from 'puppeteer-core';
import { LINK_EXTRA_MS, REST_MS } from '../../../page/card/intent.ts';
import type { Settings } from '../../../settings/settings.ts';
import type { OpenCard } from '../../browser/harness/card.ts';
import type { Driver } from '../../browser/harness/driver.ts';
import { Reader } from '../../browser/harness/reader.ts';
import type { Site } from '../../browser/harness/site.ts';
import type { Background } from './background.ts';
import type { ExtensionInPage } from './extension-in-page.ts';
import { OpenedPage } from './opened-page.ts';
import { PageDriver } from './page-driver.ts';

/** How much of the page's time passes between one look and the next, in milliseconds. */
const STEP_MS = 40;
const IDLE_MS = 100;
/** After so many looks what was to be seen is not to come. */
const MOST_LOOKS = 50;

export class PageReader extends Reader {
  readonly #extension: ExtensionInPage;
  readonly #opened: OpenedPage;
  readonly #driver: PageDriver;

  constructor(extension: ExtensionInPage, site: Site) {
    const opened = new OpenedPage(extension);
    const driver = new PageDriver(extension);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of them as is used
    super(driver as unknown as Driver, opened as unknown as Page, site);
    this.#extension = extension;
    this.#opened = opened;
    this.#driver = driver;
  }

  /** Stands in for the extension's background. */
  get background(): Background {
    return this.#extension.background;
  }

  override async sets(settings: Partial<Settings>): Promise<void> {
    this.#extension.background.set(settings);
  }

  override async seesCard(name: string): Promise<OpenCard> {
    await this.#passUntil(async () => (await this.card())?.name === name);
    return super.seesCard(name);
  }

  override async seesNoCard(): Promise<void> {
    await this.#passUntil(async () => (await this.card()) === undefined);
    return super.seesNoCard();
  }

  override async opensCard(): Promise<boolean> {
    const { openDelay } = this.#extension.background.settings;
    await nextFrame();
    await this.passes(2 * (REST_MS + openDelay + LINK_EXTRA_MS));
    return (await this.card()) !== undefined;
  }

  override async seesCardClose(): Promise<boolean> {
    await nextFrame();
    await this.passes(3 * this.#extension.background.settings.closeDelay);
    return (await this.card()) === undefined;
  }

  override async idles(): Promise<void> {
    await this.#rests();
    await this.passes(IDLE_MS);
    await this.#rests();
  }

  /** Lets time pass for the page, in steps, between which come what is to be drawn, observed and answered. */
  async passes(time: number): Promise<void> {
    for (let passed = 0; passed < time; passed += STEP_MS) {
      this.#extension.clock.forward(STEP_MS);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await nextFrame();
  }

  /** Ends the page, and puts the browser back as it came. */
  async end(): Promise<void> {
    await this.#opened.close();
    await this.#driver.end();
  }

  async #rests(): Promise<void> {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  }

  async #passUntil(isSeen: () => Promise<boolean>): Promise<void> {
    for (let look = 0; look < MOST_LOOKS && !(await isSeen()); look++) await this.passes(STEP_MS);
  }
}

/** In Firefox a page hears of the pointer's last moves with its next frame only. */
async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
