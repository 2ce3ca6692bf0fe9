// What the tests' reader asks of a browser, for a page within that of the tests.
import { commands } from 'vitest/browser';
import type { AccessibleNode, Driver, Media } from '../../browser/harness/driver.ts';
import { findHost } from '../../browser/harness/host.ts';
import type { Point } from '../../browser/harness/pointer.ts';
import type { ExtensionInPage } from './extension-in-page.ts';
import { type OpenedFrame, runIn } from './opened-frame.ts';
import type { OpenedPage } from './opened-page.ts';

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** Has the tests' page shown to a person with these preferences. */
    emulateMedia: (media: Media) => Promise<void>;
    /** Turns the wheel down by a notch over a point of the tests' page, whatever that does with it. */
    turnWheel: (at: Point) => Promise<void>;
    /** Draws a finger over the tests' page, whatever that does with it. */
    swipe: (from: Point, to: Point) => Promise<void>;
  }
}

export class PageDriver {
  readonly engine: Driver['engine'] = navigator.userAgent.includes('Firefox') ? 'firefox' : 'chromium';
  readonly extensionOrigin = 'none';
  readonly #extension: ExtensionInPage;
  #isEmulating = false;

  constructor(extension: ExtensionInPage) {
    this.#extension = extension;
  }

  async inCard<Arguments extends unknown[], Result>(
    { view }: OpenedFrame,
    run: (root: ShadowRoot, ...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>> {
    return runIn(view, run, [await this.#rootIn(view), ...args]);
  }

  /** Of the card alone: what it is and which buttons it has. */
  async accessibilityTree({ view }: OpenedFrame): Promise<AccessibleNode> {
    const root = await this.#rootIn(view);
    const dialogs = [...root.querySelectorAll<HTMLElement>('[role="dialog"]')];
    return node(
      'document',
      '',
      dialogs.map((dialog) => {
        const buttons = [...dialog.querySelectorAll<HTMLElement>('button')].filter((button) =>
          button.checkVisibility(),
        );
        return node(
          'dialog',
          nameOf(dialog),
          buttons.map((button) => node('button', nameOf(button))),
        );
      }),
    );
  }

  async pressCommand(_page: unknown, command: string): Promise<void> {
    this.#extension.background.step(command === 'next-mention' ? 1 : -1);
  }

  async emulateMedia(_page: unknown, media: Media): Promise<void> {
    this.#isEmulating = true;
    await commands.emulateMedia(media);
  }

  async turnWheel(page: OpenedPage, at: Point): Promise<void> {
    await commands.turnWheel(page.placed(at));
  }

  async swipe(page: OpenedPage, from: Point, to: Point): Promise<void> {
    await commands.swipe(page.placed(from), page.placed(to));
  }

  /** Leaves the browser as it came. */
  async end(): Promise<void> {
    if (this.#isEmulating) await commands.emulateMedia({});
  }

  async #rootIn(view: OpenedFrame['view']): Promise<ShadowRoot> {
    const host = await runIn(view, findHost, []);
    const root = host && this.#extension.rootOf(host);
    if (!root) throw new Error('No card is open in this frame.');
    return root;
  }
}

function node(role: string, name: string, children: AccessibleNode[] = []): AccessibleNode {
  return { role, name, states: [], children };
}

/** As far as the card's own elements are named. https://www.w3.org/TR/accname-1.2/ */
function nameOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- where the card is
  const root = element.getRootNode() as ShadowRoot;
  const label = ids.map((id) => root.getElementById(id)?.textContent).join(' ');
  return (element.ariaLabel ?? (label === '' ? element.innerText : label)).trim();
}
