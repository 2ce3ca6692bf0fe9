// Reads an open card and finds its controls.
import type { Frame, Page } from 'puppeteer-core';
import type { AccessibleNode, Driver } from './driver.ts';
import { withHost } from './host.ts';
import { framesOf } from './frames.ts';
import { isolated } from './puppeteer-internals.ts';
import { type Box, type Point, inWindow } from './pointer.ts';

/** An open card as a person and as assistive technology meet it. */
export interface OpenCard {
  /** The accessible name of the dialog. */
  name: string;
  /** The text that is drawn, with line breaks where blocks end. */
  text: string;
  /** The dialog in the accessibility tree. */
  dialog: AccessibleNode;
  /** Accessible names of its buttons, in reading order. */
  buttons: string[];
  frame: Frame;
}

/** The card that is open on a page, in whichever frame, or undefined. */
export async function readCard(driver: Driver, page: Page): Promise<OpenCard | undefined> {
  const frame = await frameWithCard(page);
  if (frame === undefined) {
    return undefined;
  }
  const text = await driver.inCard(frame, (root) =>
    [...root.children].map((child) => (child instanceof HTMLElement ? child.innerText : '')).join('\n'),
  );
  // The page may have dialogs too; the card comes last.
  const dialog = nodesOf(await driver.accessibilityTree(frame)).findLast(({ role }) => role === 'dialog');
  if (dialog === undefined) {
    return undefined;
  }
  const buttons = nodesOf(dialog)
    .filter(({ role }) => role === 'button')
    .map(({ name }) => name);
  return { name: dialog.name, text, dialog, buttons, frame };
}

/** The frame in which a card is open. */
export async function frameWithCard(page: Page): Promise<Frame | undefined> {
  for (const frame of framesOf(page)) {
    if (await withHost(frame, (host) => host !== null)) {
      return frame;
    }
  }
  return undefined;
}

/**
 * Where a control of the card is.
 *
 * @param name its text or `aria-label`, or how that begins
 * @throws Error if the card has no such control
 */
export async function pointOfControl(driver: Driver, page: Page, name: string): Promise<Point> {
  const frame = await frameWithCard(page);
  if (frame === undefined) {
    throw new Error('No card is open.');
  }
  // On a busy computer, the entrance may be still for some frames before it begins.
  await cardAtRest(driver, frame);
  const point = await driver.inCard(
    frame,
    async (root, wanted: string) => {
      const controls = root.querySelectorAll<HTMLElement>('button, a[href], summary, [role="button"]');
      const control = [...controls].find((candidate) =>
        (candidate.ariaLabel ?? candidate.innerText).trim().startsWith(wanted),
      );
      control?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (control === undefined) return null;
      // Facts that are unfolded scroll into view smoothly, and take what they hold along.
      let box = control.getBoundingClientRect();
      for (let framesAtRest = 0; framesAtRest < 3;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const { x, y } = box;
        box = control.getBoundingClientRect();
        framesAtRest = box.x === x && box.y === y ? framesAtRest + 1 : 0;
      }
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    name,
  );
  if (point === null) {
    throw new Error(`The card has no control named "${name}".`);
  }
  return inWindow({ frame, point });
}

/**
 * Waits until a press that was made has come to the card, which first asks the browser whether anything covers it: the
 * browser tells observers in the order in which they were made. Nothing is told in a page that the press has hidden.
 */
export async function pressHasCome(frame: Frame): Promise<void> {
  await isolated(frame).evaluate(
    async () =>
      new Promise<void>((resolve) => {
        const observer = new IntersectionObserver(
          () => {
            observer.disconnect();
            resolve();
          },
          // Of the observer's second version, which the card asks where there is one.
          { trackVisibility: true, delay: 100 },
        );
        observer.observe(document.documentElement);
        document.addEventListener('visibilitychange', () => resolve(), { once: true });
        if (document.visibilityState === 'hidden') resolve();
      }),
  );
}

/** Waits from now on until the card says these words, however soon it says others. */
export async function wordsCome(driver: Driver, frame: Frame, words: string): Promise<void> {
  await driver.inCard(
    frame,
    async (root, wanted: string) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (!root.textContent?.replaceAll(/\s+/g, ' ').includes(wanted)) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(root, { childList: true, characterData: true, subtree: true });
        look();
      }),
    words,
  );
}

/** Waits until the card has faded in. */
export async function cardAtRest(driver: Driver, frame: Frame): Promise<void> {
  await driver.inCard(frame, async (root) => {
    await Promise.allSettled(root.getAnimations().map(({ finished }) => finished));
    return true;
  });
}

/** The middle of the card. */
export async function pointInCard(driver: Driver, page: Page): Promise<Point> {
  const { frame, box } = await boxOfCard(driver, page);
  return inWindow({ frame, point: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 } });
}

/** The box of the card's dialog, in its frame's coordinates. */
export async function boxOfCard(driver: Driver, page: Page): Promise<{ frame: Frame; box: Box }> {
  const frame = await frameWithCard(page);
  if (frame === undefined) {
    throw new Error('No card is open.');
  }
  await cardAtRest(driver, frame);
  const box = await driver.inCard(frame, (root) => {
    const dialog = root.querySelector('[role="dialog"], dialog') ?? root.firstElementChild;
    const { left, top, right, bottom } = dialog?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  });
  return { frame, box };
}

/**
 * Whether a card that is open now closes within a time, in milliseconds. That nothing happens can only be seen by
 * waiting.
 */
export async function closesWithin(page: Page, time: number): Promise<boolean> {
  const frame = await frameWithCard(page);
  if (!frame) return true;
  const closes = await withHost(frame, async (host) =>
    host?.evaluate(
      async (element, limit) =>
        new Promise<boolean>((resolve) => {
          new MutationObserver((_records, observer) => {
            if (element.isConnected) return;
            observer.disconnect();
            resolve(true);
          }).observe(document, { childList: true, subtree: true });
          setTimeout(resolve, limit, false);
        }),
      time,
    ),
  );
  return closes ?? true;
}

/** A node of an accessibility tree and all below it, in reading order. */
export function nodesOf(node: AccessibleNode): AccessibleNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}
