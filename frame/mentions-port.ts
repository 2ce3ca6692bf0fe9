// Tells the toolbar popup, while it is open, which mentions this frame has, and goes to the one it asks for.
import { browser } from 'wxt/browser';
import { type FrameReport, type JumpRequest, MENTIONS_PORT, type ToContent } from '../messaging/messages.ts';
import type { FactCards } from './fact-cards.ts';

/** At most this often the popup is told of changes. */
const REPORT_EVERY_MS = 250;
/** A page with very many mentions spends no more than this share of its time on telling. */
const SHARE = 0.1;

/** Answers popups until the signal is aborted. */
export function reportMentions(cards: FactCards, signal: AbortSignal): void {
  const onMessage = (message: ToContent): void => {
    if (message.type === 'report-mentions') openPort(cards, signal);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}

/** The frame opens it, not the popup: so the popup learns at once when one of a page's frames has gone. */
function openPort(cards: FactCards, signal: AbortSignal): void {
  const closing = new AbortController();
  const port = browser.runtime.connect({ name: MENTIONS_PORT });
  port.onDisconnect.addListener(() => closing.abort());
  port.onMessage.addListener(({ id }: JumpRequest) => cards.withCards((ready) => ready.jump(id)));
  const report = (): void => {
    if (!closing.signal.aborted) port.postMessage(cards.report() satisfies FrameReport);
  };
  cards.prepareCards();
  report();
  cards.onChange(throttled(report), AbortSignal.any([closing.signal, signal]));
}

function throttled(call: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let wait = REPORT_EVERY_MS;
  return () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      const began = performance.now();
      call();
      wait = Math.max(REPORT_EVERY_MS, (performance.now() - began) / SHARE);
    }, wait);
  };
}
