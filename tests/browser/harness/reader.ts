// A person who reads a page with the extension installed: opens pages, points at words, looks at cards.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { LINK_EXTRA_MS, REST_MS } from '../../../page/card/intent.ts';
import type { Settings } from '../../../settings/settings.ts';
import {
  type OpenCard,
  boxOfCard,
  closesWithin,
  frameWithCard,
  pointInCard,
  pointOfControl,
  pressHasCome,
  readCard,
} from './card.ts';
import { ownConsoleLines } from './console.ts';
import type { Driver } from './driver.ts';
import { type Marks, markCountsOf, marksOf } from './marks.ts';
import { type Box, boxesOfMention, moveTo, type Point, pointOfMention } from './pointer.ts';
import { isolated } from './puppeteer-internals.ts';
import { setSettings, settingsOf } from './settings.ts';
import type { PageOptions, Site } from './site.ts';
import { waitFor } from './wait.ts';

export class Reader {
  readonly driver: Driver;
  readonly page: Page;
  readonly site: Site;
  /** What the extension has written to the page's console so far. */
  readonly ownLines: readonly string[];

  constructor(driver: Driver, page: Page, site: Site) {
    this.driver = driver;
    this.page = page;
    this.site = site;
    this.ownLines = ownConsoleLines(page, driver.extensionOrigin);
  }

  /** Sets these settings and leaves all others as installed. */
  async sets(settings: Partial<Settings>): Promise<void> {
    await setSettings(this.driver, settings);
  }

  /** Opens a page made of the HTML given. */
  async open(html: string, options?: PageOptions): Promise<void> {
    await this.page.goto(this.site.add(html, options));
  }

  /** The marks that the page has now. */
  async marks(): Promise<Marks> {
    return marksOf(this.page);
  }

  /** How many marks the page's own document has now, by subject id. */
  async markCounts(): Promise<Record<string, number>> {
    return markCountsOf(this.page);
  }

  /** Waits until exactly these words are marked, by subject id and in reading order, and nothing else. */
  async seesMarks(expected: Marks): Promise<void> {
    await expect.poll(async () => this.marks()).toEqual(expected);
  }

  /** Rests the mouse on a marked mention. */
  async hover(mention: string, nth = 0): Promise<void> {
    await moveTo(this.page, await pointOfMention(this.page, mention, nth));
  }

  /** Rests the mouse on the middle of an element. */
  async hoverElement(selector: string): Promise<void> {
    const element = await this.page.$(selector);
    const box = await element?.boundingBox();
    if (!box) {
      throw new Error(`There is no box of ${selector} on this page.`);
    }
    await moveTo(this.page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }

  /** Clicks a marked mention. */
  async click(mention: string, nth = 0): Promise<void> {
    const { x, y } = await pointOfMention(this.page, mention, nth);
    await this.page.mouse.click(x, y);
  }

  /** Taps a marked mention with a finger. */
  async tap(mention: string, nth = 0): Promise<void> {
    const { x, y } = await pointOfMention(this.page, mention, nth);
    await this.page.touchscreen.tap(x, y);
  }

  /**
   * Moves the mouse from where it is to the middle of a control of the card, which may come a moment after what was done
   * before, clicks it, and waits for what comes of it.
   */
  async clickInCard(name: string): Promise<void> {
    const find = async (): Promise<Point | undefined> =>
      pointOfControl(this.driver, this.page, name).catch(() => undefined);
    const { x, y } = await waitFor(`The card’s control “${name}”`, find);
    const frame = await frameWithCard(this.page);
    await this.page.mouse.move(x, y, { steps: 8 });
    await this.page.mouse.click(x, y);
    if (frame) await pressHasCome(frame);
  }

  /** What the facts that are shown say. */
  async factsInCard(): Promise<string[]> {
    const { frame } = await boxOfCard(this.driver, this.page);
    return this.driver.inCard(frame, (root) =>
      [...root.querySelectorAll('.fact .text')].map(({ textContent }) => textContent ?? ''),
    );
  }

  /** Unfolds the subject's other facts, however many had no room at first. */
  async unfoldMore(): Promise<void> {
    // Firefox tells assistive technology of a card's buttons a moment after they are drawn.
    const find = async (): Promise<string | undefined> =>
      (await this.card())?.buttons.find((name) => /^\d+ more$/.test(name));
    const fold = await waitFor('The row of more facts', find);
    await this.clickInCard(fold);
  }

  /** Moves the mouse from where it is to the middle of the card. */
  async enterCard(): Promise<void> {
    const { x, y } = await pointInCard(this.driver, this.page);
    await this.page.mouse.move(x, y, { steps: 8 });
  }

  /** Whether the card closes by itself within three times the delay that is set. */
  async seesCardClose(): Promise<boolean> {
    return closesWithin(this.page, 3 * settingsOf(this.driver).closeDelay);
  }

  /** Whether a card opens within twice the longest time that it may take. */
  async opensCard(): Promise<boolean> {
    const longest = REST_MS + settingsOf(this.driver).openDelay + LINK_EXTRA_MS;
    return waitFor('A card', async () => frameWithCard(this.page), 2 * longest).then(
      () => true,
      () => false,
    );
  }

  /** Whether the card lies in the window, touches none of a mention's line boxes and is near one of them. */
  async cardIsBeside(mention: string): Promise<boolean> {
    const { box } = await boxOfCard(this.driver, this.page);
    const [width, height] = await this.page.evaluate(() => [innerWidth, innerHeight] as const);
    const gaps = (await boxesOfMention(this.page, mention)).map((line) => gapBetween(box, line));
    const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
    return inside && gaps.every((gap) => gap > 0) && gaps.some((gap) => gap < 24);
  }

  /** Waits until the page has nothing to do, twice with a tenth of a second between. */
  async idles(): Promise<void> {
    await isolated(this.page.mainFrame()).evaluate(
      async () =>
        new Promise<void>((resolve) => {
          const wait = (): unknown => window.requestIdleCallback(() => resolve(), { timeout: 1000 });
          window.requestIdleCallback(() => setTimeout(wait, 100), { timeout: 1000 });
        }),
    );
  }

  /** Waits for the card of a subject and reads it. */
  async seesCard(name: string): Promise<OpenCard> {
    const seen: (OpenCard | undefined)[] = [];
    const read = async (): Promise<string | undefined> => {
      seen.unshift(await this.card());
      return seen[0]?.name;
    };
    await expect.poll(read).toBe(name);
    const [card] = seen;
    if (card === undefined) throw new Error(`The card "${name}" was not seen.`);
    return card;
  }

  /** The card that is open now, if any. */
  async card(): Promise<OpenCard | undefined> {
    return readCard(this.driver, this.page);
  }

  /** Waits until no card is open. */
  async seesNoCard(): Promise<void> {
    await expect.poll(async () => frameWithCard(this.page)).toBeUndefined();
  }

  /** Presses the keys of one of the extension's commands. */
  async pressCommand(command: string): Promise<void> {
    await this.driver.pressCommand(this.page, command);
  }
}

/** The free space between two boxes, negative where they overlap. */
function gapBetween(one: Box, other: Box): number {
  const across = Math.max(other.left - one.right, one.left - other.right);
  const down = Math.max(other.top - one.bottom, one.top - other.bottom);
  return Math.max(across, down);
}
