// Tells the toolbar popup, while it is open, which mentions this frame has, and goes to the one it asks for.
import { browser } from 'wxt/browser';
import { type FrameReport, type JumpRequest, MENTIONS_PORT } from '../../messaging/messages.ts';
import type { FactCards } from './fact-cards.ts';

/** At most this often the popup is told of changes. */
const REPORT_EVERY_MS = 250;

/** Answers popups until the signal is aborted. */
export function reportMentions(cards: FactCards, signal: AbortSignal): void {
  // Not `crypto.randomUUID`, which pages without https lack.
  const frame = Math.random().toString(36).slice(2);
  const onConnect = (port: MentionsPort): void => {
    if (port.name !== MENTIONS_PORT) return;
    const closing = new AbortController();
    port.onDisconnect.addListener(() => closing.abort());
    port.onMessage.addListener((request: JumpRequest) => {
      if (request.type === 'jump' && request.frame === frame) {
        cards.withCards((ready) => ready.jump(request.id));
      }
    });
    const report = (): void => {
      if (closing.signal.aborted) return;
      port.postMessage({ frame, isTop: window === window.top, ...cards.report() } satisfies FrameReport);
    };
    report();
    cards.onChange(throttled(report), AbortSignal.any([closing.signal, signal]));
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect));
}

type MentionsPort = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

function throttled(call: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      call();
    }, REPORT_EVERY_MS);
  };
}
