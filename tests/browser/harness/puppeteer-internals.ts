// The parts of puppeteer-core 25 that are used here and that its types keep to themselves.
/* oxlint-disable typescript/no-unsafe-type-assertion -- each function says what it takes to be there */
import type { Browser, CDPSession, ElementHandle, Frame } from 'puppeteer-core';

/** What is used of a world in which functions can be run. */
interface Realm {
  evaluate<Arguments extends unknown[], Result>(
    run: (...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>>;
  evaluateHandle(run: () => Element | null): Promise<FoundElement>;
}

/** What the browser keeps until it is disposed of. */
interface FoundElement {
  asElement(): ElementHandle | null;
  dispose(): Promise<void>;
}

/** The world in which puppeteer runs its own functions: a page's nodes, but not what its scripts have replaced. */
export function isolated(frame: Frame): Realm {
  return (frame as unknown as { isolatedRealm(): Realm }).isolatedRealm();
}

/** The session of a frame's process; a frame of another site has one of its own. Chromium only. */
export function sessionOf(frame: Frame): CDPSession {
  return (frame as unknown as { client: CDPSession }).client;
}

/** A frame's id in the protocol: in Firefox that of its browsing context. */
export function idOf(frame: Frame): string {
  return (frame as unknown as Record<'_id', string>)['_id'];
}

/** A WebDriver BiDi connection. */
export interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** The connection to a browser that was started for WebDriver BiDi. */
export function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}
